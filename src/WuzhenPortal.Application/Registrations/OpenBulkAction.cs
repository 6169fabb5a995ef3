using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar reads what a bulk action did and what it could not do, and whether it can still be taken back.</summary>
public static class OpenBulkAction
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Counts">How it went with how many; what did not happen is missing.</param>
    /// <param name="UndoneCount">How many were taken back.</param>
    /// <param name="Items">Those that need a look: refused, changed meanwhile, or not taken back.</param>
    /// <param name="Waiting">How many of those that were approved wait for a place now.</param>
    /// <param name="CanUndo">Whether the reader may take it back now.</param>
    public sealed record Result(
        string Code, BulkKind Kind, string By, DateTimeOffset At, DateTimeOffset UndoUntil, DateTimeOffset? UndoneAt, string? UndoneBy,
        IReadOnlyDictionary<BulkOutcome, int> Counts, int UndoneCount, IReadOnlyList<Item> Items, int Waiting, bool CanUndo);

    /// <param name="Refusal">Resource key; null where somebody was quicker.</param>
    public sealed record Item(string Reference, BulkOutcome Outcome, string? Refusal, string? UndoRefusal);

    internal sealed class Handler(PortalDbContext db, DeskQueue queue, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await queue.SummitAsync(cancellationToken);
            var action = await db.BulkActions.AsNoTracking().SingleOrDefaultAsync(action => action.SummitId == summit.Id && action.Code == query.Code, cancellationToken) ?? throw new NotFound();
            var names = await db.Users.Where(account => account.Id == action.By || account.Id == action.UndoneBy).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
            var items = db.BulkActionItems.AsNoTracking().Where(item => item.BulkActionId == action.Id);
            return new(
                action.Code, action.Kind, names[action.By], action.At, action.UndoUntil, action.UndoneAt, action.UndoneBy is { } undoneBy ? names[undoneBy] : null,
                await items.GroupBy(item => item.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
                await items.CountAsync(item => item.IsUndone, cancellationToken),
                await items.Where(item => item.Outcome == BulkOutcome.Refused || item.Outcome == BulkOutcome.Changed || item.UndoRefusal != null).OrderBy(item => item.Id).Take(500)
                    .Select(item => new Item(item.Reference, item.Outcome, item.Refusal, item.UndoRefusal)).ToListAsync(cancellationToken),
                action.Kind == BulkKind.Approve
                    ? await db.Registrations.CountAsync(registration => registration.Status == RegistrationStatus.Waitlisted && items.Any(item => item.RegistrationId == registration.Id && item.Outcome == BulkOutcome.Done), cancellationToken)
                    : 0,
                action.UndoneAt is null && clock.GetUtcNow() < action.UndoUntil && await user.MayAsync(Permission.DecideRegistrations, cancellationToken));
        }
    }
}
