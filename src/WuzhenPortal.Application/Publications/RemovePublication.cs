using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor throws a draft away, with its contents and errata. Files go one by one, by somebody who saw them.</summary>
public static class RemovePublication
{
    /// <param name="Version">What the editor saw; throwing another one away is a conflict.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Slug, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Slug, command.Version, cancellationToken);
            RuleViolation.Unless(publication.IsDraft, "Publications.Desk.StillPublished");
            RuleViolation.Unless(!await db.PublicationFiles.AnyAsync(file => file.PublicationId == publication.Id, cancellationToken), "Publications.Desk.StillHasFiles");
            db.PublicationErrata.RemoveRange(await db.PublicationErrata.Where(erratum => erratum.PublicationId == publication.Id).ToListAsync(cancellationToken));
            db.Publications.Remove(publication);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
