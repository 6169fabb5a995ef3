using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff changes the order in which categories are shown.</summary>
public static class MoveCategory
{
    /// <param name="IsUp">Before the one above it; else behind the one below it.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, bool IsUp) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var categories = await db.Categories().Where(category => !category.IsArchived).OrderBy(category => category.Position).ThenBy(category => category.Id).ToListAsync(cancellationToken);
            var from = categories.FindIndex(category => category.Code == command.Code);
            if (from < 0)
            {
                throw new NotFound();
            }

            var moved = categories[from];
            categories.RemoveAt(from);
            categories.Insert(Math.Clamp(command.IsUp ? from - 1 : from + 1, 0, categories.Count), moved);
            foreach (var (place, category) in categories.Index())
            {
                category.MoveTo(place);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
