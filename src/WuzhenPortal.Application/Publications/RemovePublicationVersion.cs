using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor takes a version away that has no files.</summary>
public static class RemovePublicationVersion
{
    /// <param name="Publication">Slug.</param>
    /// <param name="Version">Of the publication that the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, int Version, string Number) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Publication, command.Version, cancellationToken);
            var version = publication.Versions.SingleOrDefault(version => version.Number == command.Number) ?? throw new NotFound();
            RuleViolation.Unless(!await db.PublicationFiles.AnyAsync(file => file.PublicationVersionId == version.Id, cancellationToken), "Publications.Desk.StillHasFiles");
            publication.Versions.Remove(version);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
