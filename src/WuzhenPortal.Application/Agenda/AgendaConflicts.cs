using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Knows the conflicts of the working draft, and keeps those from coming in that the summit's rules do not let in.</summary>
internal sealed class AgendaConflicts(PortalDbContext db)
{
    public async Task<IReadOnlyList<AgendaConflict>> InAsync(long summitId, AgendaSnapshot draft, CancellationToken cancel) =>
        new ConflictSearch(draft, await RulesAsync(summitId, cancel), await SeatsAsync(summitId, cancel)).Find();

    /// <summary>What the summit has decided, or what holds until it does.</summary>
    public async Task<ConflictRules> RulesAsync(long summitId, CancellationToken cancel) =>
        await db.ConflictRules.AsNoTracking().SingleOrDefaultAsync(rules => rules.SummitId == summitId, cancel) ?? new ConflictRules(summitId, 0);

    /// <summary>Saves, unless that brings a conflict into the draft that must not be placed; what was there before keeps nobody from working.</summary>
    /// <param name="property">Of the request, beside which the reason belongs.</param>
    /// <exception cref="RuleViolation">It does.</exception>
    public async Task SaveAsync(long summitId, string property, CancellationToken cancel)
    {
        var rules = await RulesAsync(summitId, cancel);
        // A room used twice is kept out where the room is taken.
        if (!Enum.GetValues<ConflictKind>().Any(kind => kind != ConflictKind.RoomTwice && rules[kind] == ConflictLevel.BlocksPlacing))
        {
            await db.SaveChangesAsync(cancel);
            return;
        }

        var before = await BlockingAsync(summitId, cancel);
        await db.SaveChangesAsync(cancel);
        if ((await BlockingAsync(summitId, cancel)).Find(conflict => !before.Exists(conflict.IsSameAs)) is { } conflict)
        {
            throw new RuleViolation(conflict.Key, [.. conflict.Arguments]) { Property = property };
        }
    }

    private async Task<List<AgendaConflict>> BlockingAsync(long summitId, CancellationToken cancel) =>
        [.. (await InAsync(summitId, await WorkingDraft.ReadAsync(db, summitId, cancel), cancel)).Where(conflict => conflict.Level == ConflictLevel.BlocksPlacing)];

    private async Task<Dictionary<(SeatedKind, string), int>> SeatsAsync(long summitId, CancellationToken cancel) =>
        (await (from pool in db.SeatPools
                where pool.SummitId == summitId
                select new { pool.Kind, pool.Slug, Taken = db.SeatReservations.Count(seat => seat.PoolId == pool.Id && (seat.Status == SeatStatus.Confirmed || seat.Status == SeatStatus.Offered)) })
            .ToListAsync(cancel)).ToDictionary(pool => (pool.Kind, pool.Slug), pool => pool.Taken);
}
