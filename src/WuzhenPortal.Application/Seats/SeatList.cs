using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Reads who has a seat in a sub-forum or session, and who waits.</summary>
internal sealed class SeatList(PortalDbContext db, ReleasedAgenda released)
{
    /// <exception cref="NotFound">Neither a release nor a plan knows it.</exception>
    public async Task<OpenSeatPool.Result> ReadAsync(SeatedKind kind, string slug, CancellationToken cancel)
    {
        var agenda = await released.GetAsync(null, cancel);
        var reading = new SeatedReading(agenda);
        var pool = await db.CurrentSeatPools().AsNoTracking().Named(kind, slug).SingleOrDefaultAsync(cancel);
        var seated = (pool is null ? reading.Find(kind, slug) : reading.Show(pool)) ?? throw new NotFound();
        var room = agenda.Agenda.Rooms.FirstOrDefault(room => room.Slug == seated.Placement?.Room)?.Capacity;
        if (pool is null)
        {
            return new(seated, null, 0, 0, false, 0, 0, room, [], []);
        }

        var people = await (
            from reservation in db.SeatReservations.AsNoTracking()
            join registration in db.Registrations.AsNoTracking() on reservation.RegistrationId equals registration.Id
            where reservation.PoolId == pool.Id && reservation.Status != SeatStatus.Released && reservation.Status != SeatStatus.Expired
            orderby registration.SortName, registration.Reference
            select new
            {
                reservation.Id,
                Person = new OpenSeatPool.Person(
                    registration.Reference, registration.FamilyName, registration.GivenName, registration.NativeName, registration.Organisation, registration.Nationality,
                    reservation.Status, reservation.IsGuest, reservation.AskedAt, reservation.OfferedUntil),
            }).ToListAsync(cancel);
        return new(
            seated, pool.Version, pool.Capacity, pool.HeldBack, pool.IsOpen, pool.Taken, pool.Guests, room,
            [.. people.Where(one => one.Person.Status != SeatStatus.Waiting).Select(one => one.Person)],
            [.. people.Where(one => one.Person.Status == SeatStatus.Waiting).OrderBy(one => one.Person.AskedAt).ThenBy(one => one.Id).Select(one => one.Person)]);
    }
}
