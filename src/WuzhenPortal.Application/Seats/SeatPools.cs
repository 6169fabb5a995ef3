using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>The pools of the current summit, the only one that has seats to give.</summary>
internal static class SeatPools
{
    public static IQueryable<SeatPool> CurrentSeatPools(this PortalDbContext db) => db.SeatPools.Where(pool => db.Summits.Of(null).Any(summit => summit.Id == pool.SummitId));

    public static IQueryable<SeatPool> Named(this IQueryable<SeatPool> pools, SeatedKind kind, string slug) => pools.Where(pool => pool.Kind == kind && pool.Slug == slug);

    /// <summary>Whether a page should lead there.</summary>
    /// <param name="year">Of the page's address; null for the current summit.</param>
    public static async Task<bool> AreOpenAsync(PortalDbContext db, int? year, SeatedKind kind, string slug, CancellationToken cancel) =>
        year is null && await db.CurrentSeatPools().Named(kind, slug).AnyAsync(pool => pool.IsOpen, cancel);

    /// <summary>What is planned, by time.</summary>
    public static async Task<List<ListSeatPools.Line>> LinesAsync(PortalDbContext db, SeatedReading agenda, CancellationToken cancel)
    {
        var pools = await db.CurrentSeatPools().AsNoTracking().ToListAsync(cancel);
        var waiting = await db.SeatReservations.Where(reservation => reservation.Status == SeatStatus.Waiting).GroupBy(reservation => reservation.PoolId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return [.. pools
            .Select(pool => new ListSeatPools.Line(agenda.Show(pool), pool.Capacity, pool.HeldBack, pool.Taken + pool.Guests, waiting.GetValueOrDefault(pool.Id), pool.IsOpen))
            .OrderBy(line => line.Seated.Placement?.Start ?? DateTimeOffset.MaxValue).ThenBy(line => line.Seated.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Removes a plan for which nobody ever asked, with what it was for.</summary>
    /// <exception cref="RuleViolation">Somebody did: people are told before what they reserved for is gone.</exception>
    public static async Task RemoveUnusedAsync(PortalDbContext db, SeatedKind kind, long recordId, CancellationToken cancel)
    {
        var pool = await db.SeatPools.SingleOrDefaultAsync(pool => pool.Kind == kind && (pool.SubForumId == recordId || pool.SessionId == recordId), cancel);
        if (pool is null)
        {
            return;
        }

        var asked = await db.SeatReservations.CountAsync(reservation => reservation.PoolId == pool.Id, cancel);
        RuleViolation.Unless(asked == 0, "Seats.AskedFor", asked);
        db.SeatPools.Remove(pool);
    }
}
