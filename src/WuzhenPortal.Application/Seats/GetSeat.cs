using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>A person sees how many seats are left somewhere, and what they have there.</summary>
public static class GetSeat
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    [SignedIn]
    public sealed record Query(string Kind, string Slug) : IQuery<Result>;

    /// <param name="Bookable">Seats that people can reserve.</param>
    /// <param name="Free">How many of them are left.</param>
    /// <param name="Waiting">How many people wait.</param>
    /// <param name="Mine">Null where the person has asked for nothing.</param>
    /// <param name="Obstacle">Text key of why the person cannot reserve; null where nothing stands in the way.</param>
    /// <param name="Clashes">Where else the person has a seat at the same time.</param>
    public sealed record Result(Seated Seated, int Bookable, int Free, int Waiting, OwnSeat? Mine, string? Obstacle, IReadOnlyList<Seated> Clashes);

    internal sealed class Handler(PortalDbContext db, Seating own) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var pool = await own.PoolAsync(query.Kind, query.Slug, cancellationToken);
            var seated = (await own.AgendaAsync(cancellationToken)).Show(pool);
            var registration = await own.RegistrationAsync(cancellationToken);
            var live = registration is null ? [] : await own.LiveAsync(registration.Id, cancellationToken);
            var mine = live.SingleOrDefault(reservation => reservation.PoolId == pool.Id);
            return new(
                seated,
                pool.Bookable,
                Math.Max(0, pool.Bookable - pool.Taken),
                await db.SeatReservations.CountAsync(reservation => reservation.PoolId == pool.Id && reservation.Status == SeatStatus.Waiting, cancellationToken),
                mine is null ? null : await OwnSeat.OfAsync(db, mine, cancellationToken),
                own.Obstacle(pool, seated, registration),
                [.. (await own.ClashesAsync(live, pool, seated, cancellationToken)).Select(clash => clash.Seated)]);
        }
    }
}

/// <summary>What a person has in a pool.</summary>
/// <param name="Place">In the waiting list, from 1; null with a seat.</param>
/// <param name="OfferedUntil">Until when an offered seat is held.</param>
public sealed record OwnSeat(SeatStatus Status, int? Place, DateTimeOffset? OfferedUntil)
{
    internal static async Task<OwnSeat> OfAsync(PortalDbContext db, SeatReservation mine, CancellationToken cancel) => new(
        mine.Status,
        mine.Status != SeatStatus.Waiting ? null : 1 + await db.SeatReservations.CountAsync(
            other => other.PoolId == mine.PoolId && other.Status == SeatStatus.Waiting && (other.AskedAt < mine.AskedAt || (other.AskedAt == mine.AskedAt && other.Id < mine.Id)), cancel),
        mine.OfferedUntil);
}
