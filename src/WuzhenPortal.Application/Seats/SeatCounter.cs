using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Counts the seats of a pool so that none is given twice, however many people ask at once; to be called within a transaction.</summary>
internal sealed class SeatCounter(PortalDbContext db)
{
    /// <summary>Lets one request at a time decide about one person's seats.</summary>
    public async Task LockPersonAsync(long registrationId, CancellationToken cancel) =>
        // Writes nothing new, and holds the row until the transaction ends.
        await db.Registrations.Where(registration => registration.Id == registrationId)
            .ExecuteUpdateAsync(set => set.SetProperty(registration => registration.SummitId, registration => registration.SummitId), cancel);

    /// <summary>Takes one seat that is not held back; false where none is left.</summary>
    public async Task<bool> TakeAsync(long poolId, CancellationToken cancel) =>
        await db.SeatPools.Where(pool => pool.Id == poolId && pool.Taken < pool.Capacity - pool.HeldBack)
            .ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Taken, pool => pool.Taken + 1), cancel) == 1;

    /// <summary>Takes one seat of those held back; false where none is left.</summary>
    public async Task<bool> TakeForGuestAsync(long poolId, CancellationToken cancel) =>
        await db.SeatPools.Where(pool => pool.Id == poolId && pool.Guests < pool.HeldBack)
            .ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Guests, pool => pool.Guests + 1), cancel) == 1;

    public async Task GiveBackAsync(long poolId, CancellationToken cancel) =>
        await db.SeatPools.Where(pool => pool.Id == poolId).ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Taken, pool => pool.Taken - 1), cancel);

    public async Task GiveBackOfGuestAsync(long poolId, CancellationToken cancel) =>
        await db.SeatPools.Where(pool => pool.Id == poolId).ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Guests, pool => pool.Guests - 1), cancel);
}
