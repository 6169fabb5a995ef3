using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>The seats of what leaves the working draft.</summary>
internal static class UnusedPool
{
    /// <summary>Removes a plan for which nobody ever asked.</summary>
    /// <exception cref="RuleViolation">Somebody did: people are told before what they reserved for is gone.</exception>
    public static async Task RemoveAsync(PortalDbContext db, SeatedKind kind, long recordId, CancellationToken cancel)
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
