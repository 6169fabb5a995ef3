using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar takes a bulk action back while its mails are held. Where somebody acted since, that application stays as it is.</summary>
public static class UndoBulkAction
{
    /// <returns>How many are left to be taken back: the page asks again until there is none.</returns>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Code) : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, DeskQueue queue, BulkUndo desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var (by, summit) = (user.RequiredAccountId(), await queue.SummitAsync(cancellationToken));
            var action = await db.BulkActions.SingleOrDefaultAsync(action => action.SummitId == summit.Id && action.Code == command.Code, cancellationToken) ?? throw new NotFound();
            action.Undo(by, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            var left = db.BulkActionItems.Where(item => item.BulkActionId == action.Id && !item.IsUndone && item.UndoRefusal == null && (item.Outcome == BulkOutcome.Done || item.Outcome == BulkOutcome.Opinion));
            foreach (var item in await left.OrderByDescending(item => item.Id).Select(item => item.Id).Take(DecideInBulk.MaxChosen).ToListAsync(cancellationToken))
            {
                await desk.UndoAsync(action, item, by, cancellationToken);
            }

            return await left.CountAsync(cancellationToken);
        }
    }
}
