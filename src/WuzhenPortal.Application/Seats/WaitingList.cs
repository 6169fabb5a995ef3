using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Passes seats that become free on to those who wait; to be called within a transaction.</summary>
internal sealed class WaitingList(PortalDbContext db, SeatCounter counter, ReleasedAgenda released, TimeProvider clock)
{
    /// <summary>How long an offered seat is held, unless what it is for starts earlier.</summary>
    public static readonly TimeSpan OfferLasts = TimeSpan.FromHours(12);

    /// <summary>The person does without: the seat, where there was one, is offered to who waits longest.</summary>
    public async Task ReleaseAsync(SeatReservation reservation, CancellationToken cancel)
    {
        var held = reservation.HoldsSeat;
        reservation.Release();
        await db.SaveChangesAsync(cancel);
        if (held)
        {
            await PassOnAsync(reservation, cancel);
        }
    }

    /// <summary>The offer was not taken in time: the seat is offered to the next.</summary>
    public async Task ExpireAsync(SeatReservation reservation, CancellationToken cancel)
    {
        reservation.Expire(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await PassOnAsync(reservation, cancel);
    }

    private async Task PassOnAsync(SeatReservation reservation, CancellationToken cancel)
    {
        if (reservation.IsGuest)
        {
            await counter.GiveBackOfGuestAsync(reservation.PoolId, cancel);
            return;
        }

        await counter.GiveBackAsync(reservation.PoolId, cancel);
        await OfferFreeAsync(reservation.PoolId, cancel);
    }

    /// <summary>Offers every free seat to those who wait, the longest first.</summary>
    public async Task OfferFreeAsync(long poolId, CancellationToken cancel)
    {
        var pool = await db.SeatPools.AsNoTracking().SingleAsync(pool => pool.Id == poolId, cancel);
        var now = clock.GetUtcNow();
        if (new SeatedReading(await released.GetAsync(null, cancel)).Find(pool.Kind, pool.Slug)?.Placement is not { } placement || placement.Start <= now)
        {
            return;
        }

        var until = now + OfferLasts < placement.Start ? now + OfferLasts : placement.Start;
        while (await counter.TakeAsync(poolId, cancel))
        {
            // The pool's row is held now: nobody else can pick the same person.
            var next = await db.SeatReservations.Where(reservation => reservation.PoolId == poolId && reservation.Status == SeatStatus.Waiting)
                .OrderBy(reservation => reservation.AskedAt).ThenBy(reservation => reservation.Id).FirstOrDefaultAsync(cancel);
            if (next is null)
            {
                await counter.GiveBackAsync(poolId, cancel);
                return;
            }

            next.Offer(until);
            await db.SaveChangesAsync(cancel);
        }
    }
}
