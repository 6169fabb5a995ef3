using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor takes a file away.</summary>
public static class RemovePublicationFile
{
    /// <param name="Publication">Slug.</param>
    /// <param name="Version">Of the file that the editor saw; taking another one away is a conflict.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, string Code, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk, IPublicationFiles files) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var file = await db.PublicationFiles.SingleOrDefaultAsync(file => file.Code == command.Code && desk.All().Any(publication => publication.Id == file.PublicationId && publication.Slug == command.Publication), cancellationToken) ?? throw new NotFound();
            file.MustBe(command.Version);
            db.PublicationFiles.Remove(file);
            await db.SaveChangesAsync(cancellationToken);
            files.LetGo(file.File);
        }
    }
}
