using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor moves a chapter one place in the table of contents.</summary>
public static class MovePublicationChapter
{
    /// <param name="Publication">Slug.</param>
    /// <param name="IsUp">Before the one above it; else behind the one below it.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, string Code, bool IsUp) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Publication, cancellationToken);
            publication.MoveChapter(publication.Chapters.SingleOrDefault(chapter => chapter.Code == command.Code) ?? throw new NotFound(), command.IsUp);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
