using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What was done to many applications at once, the latest first.</summary>
public static class ListBulkActions
{
    private const int Latest = 30;

    [Requires(Permission.ReadRegistrations)]
    public sealed record Query : IQuery<IReadOnlyList<Line>>;

    public sealed record Line(string Code, BulkKind Kind, string By, DateTimeOffset At, int Count, bool IsUndone, bool CanUndo);

    internal sealed class Handler(PortalDbContext db, DeskQueue queue, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Line>>
    {
        public async Task<IReadOnlyList<Line>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (summit, now) = (await queue.SummitAsync(cancellationToken), clock.GetUtcNow());
            return await db.BulkActions.AsNoTracking().Where(action => action.SummitId == summit.Id).OrderByDescending(action => action.At).ThenByDescending(action => action.Id).Take(Latest)
                .Join(db.Users, action => action.By, account => account.Id, (action, account) => new Line(
                    action.Code, action.Kind, account.DisplayName, action.At, db.BulkActionItems.Count(item => item.BulkActionId == action.Id && (item.Outcome == BulkOutcome.Done || item.Outcome == BulkOutcome.Opinion)),
                    action.UndoneAt != null, action.UndoneAt == null && action.UndoUntil > now))
                .ToListAsync(cancellationToken);
        }
    }
}
