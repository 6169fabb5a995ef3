using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Who has a seat, or waits for one, and for what.</summary>
/// <param name="Slug">Of the sub-forum or session.</param>
internal sealed record SeatHolder(long AccountId, SeatedKind Kind, string Slug)
{
    /// <summary>Of a summit.</summary>
    /// <param name="statuses">Of the reservations that count.</param>
    public static IQueryable<SeatHolder> Of(PortalDbContext db, long summitId, params SeatStatus[] statuses) =>
        from reservation in db.SeatReservations
        join pool in db.SeatPools on reservation.PoolId equals pool.Id
        join registration in db.Registrations on reservation.RegistrationId equals registration.Id
        where pool.SummitId == summitId && statuses.Contains(reservation.Status)
        select new SeatHolder(registration.AccountId, pool.Kind, pool.Slug);
}
