using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor moves a page one place in the menu.</summary>
public static class MoveInformationPage
{
    /// <param name="IsUp">Before the one above it; else behind the one below it.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Command(string Slug, bool IsUp) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var pages = await db.InformationPages.OrderBy(page => page.Position).ThenBy(page => page.Id).ToListAsync(cancellationToken);
            var from = pages.FindIndex(page => page.Slug == command.Slug);
            if (from < 0)
            {
                throw new NotFound();
            }

            var moved = pages[from];
            pages.RemoveAt(from);
            pages.Insert(Math.Clamp(command.IsUp ? from - 1 : from + 1, 0, pages.Count), moved);
            foreach (var (place, page) in pages.Index())
            {
                page.MoveTo(place);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
