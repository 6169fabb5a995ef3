using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Counts the seats of a pool so that none is given twice, however many people ask at once; to be called within a transaction.</summary>
internal sealed class SeatCounter(PortalDbContext db, ReleasedAgenda released, TimeProvider clock)
{
    /// <summary>How long an offered seat is held, unless what it is for starts earlier.</summary>
    public static readonly TimeSpan OfferLasts = TimeSpan.FromHours(12);

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

    /// <summary>The person does without: the seat, where there was one, is offered to who waits longest.</summary>
    public async Task ReleaseAsync(SeatReservation reservation, CancellationToken cancel)
    {
        var held = reservation.HoldsSeat;
        reservation.Release();
        await db.SaveChangesAsync(cancel);
        if (held)
        {
            await FreeAsync(reservation, cancel);
        }
    }

    /// <summary>The offer was not taken in time: the seat is offered to the next.</summary>
    public async Task ExpireAsync(SeatReservation reservation, CancellationToken cancel)
    {
        reservation.Expire(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await FreeAsync(reservation, cancel);
    }

    /// <summary>Offers every free seat to those who wait, the longest first.</summary>
    public async Task OfferFreeAsync(long poolId, CancellationToken cancel)
    {
        var pool = await db.SeatPools.AsNoTracking().Where(pool => pool.Id == poolId).Select(pool => new { pool.Kind, pool.Slug }).SingleAsync(cancel);
        var now = clock.GetUtcNow();
        if (new SeatedReading(await released.GetAsync(null, cancel)).Find(pool.Kind, pool.Slug)?.Placement is not { } placement || placement.Start <= now)
        {
            return;
        }

        var until = now + OfferLasts < placement.Start ? now + OfferLasts : placement.Start;
        while (await TakeAsync(poolId, cancel))
        {
            // The pool's row is held now: nobody else can pick the same person.
            var next = await db.SeatReservations.Where(reservation => reservation.PoolId == poolId && reservation.Status == SeatStatus.Waiting)
                .OrderBy(reservation => reservation.AskedAt).ThenBy(reservation => reservation.Id).FirstOrDefaultAsync(cancel);
            if (next is null)
            {
                await CountDownAsync(poolId, cancel);
                return;
            }

            next.Offer(until);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task FreeAsync(SeatReservation reservation, CancellationToken cancel)
    {
        if (reservation.IsGuest)
        {
            await db.SeatPools.Where(pool => pool.Id == reservation.PoolId).ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Guests, pool => pool.Guests - 1), cancel);
            return;
        }

        await CountDownAsync(reservation.PoolId, cancel);
        await OfferFreeAsync(reservation.PoolId, cancel);
    }

    private async Task CountDownAsync(long poolId, CancellationToken cancel) =>
        await db.SeatPools.Where(pool => pool.Id == poolId).ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Taken, pool => pool.Taken - 1), cancel);
}
