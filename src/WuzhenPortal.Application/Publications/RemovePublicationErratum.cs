using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor takes an erratum away that was none.</summary>
public static class RemovePublicationErratum
{
    /// <param name="Publication">Slug.</param>
    /// <param name="Version">Of the erratum that the editor saw; taking another one away is a conflict.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, string Code, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Publication, cancellationToken);
            var erratum = await db.PublicationErrata.SingleOrDefaultAsync(erratum => erratum.PublicationId == publication.Id && erratum.Code == command.Code, cancellationToken) ?? throw new NotFound();
            erratum.MustBe(command.Version);
            db.PublicationErrata.Remove(erratum);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
