using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor goes back to what a page said before; nothing of its history is lost.</summary>
public static class RestoreInformationVersion
{
    /// <param name="Version">Of the page that the editor saw; saving on another one is a conflict.</param>
    /// <param name="Number">Of the words to go back to.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Command(string Slug, int Version, int Number) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, InformationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var page = await desk.FindAsync(command.Slug, command.Version, cancellationToken);
            var words = await db.InformationVersions.AsNoTracking().SingleOrDefaultAsync(version => version.PageId == page.Id && version.Number == command.Number, cancellationToken) ?? throw new NotFound();
            await desk.WriteAsync(page, words.Title, words.Summary, words.Body, null, cancellationToken);
        }
    }
}
