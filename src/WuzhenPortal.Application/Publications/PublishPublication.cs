using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor gives a publication to its readers, now or when its embargo ends.</summary>
public static class PublishPublication
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            (await desk.FindAsync(command.Slug, command.Version, cancellationToken)).Publish();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
