using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>The staff looks at the seats of one sub-forum or session: how many, who sits there, who waits.</summary>
public static class OpenSeatPool
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    [Requires(Permission.ManageSeats)]
    public sealed record Query(string Kind, string Slug) : IQuery<Result>;

    /// <param name="Version">Null while nothing is planned.</param>
    /// <param name="RoomCapacity">Seats of the room in which it is to take place; null while it has none.</param>
    /// <param name="Seats">Who has a seat or is offered one, by name.</param>
    /// <param name="Waiting">The longest first.</param>
    public sealed record Result(
        Seated Seated, int? Version, int Capacity, int HeldBack, bool IsOpen, int Taken, int Guests, int? RoomCapacity, IReadOnlyList<Person> Seats, IReadOnlyList<Person> Waiting);

    public sealed record Person(
        string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, string? Nationality, SeatStatus Status, bool IsGuest, DateTimeOffset AskedAt,
        DateTimeOffset? OfferedUntil);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var kind = Seated.KindOf(query.Kind);
            var agenda = await released.GetAsync(null, cancellationToken);
            var reading = new SeatedReading(agenda);
            var pool = await db.CurrentSeatPools().AsNoTracking().Named(kind, query.Slug).SingleOrDefaultAsync(cancellationToken);
            var seated = (pool is null ? reading.Find(kind, query.Slug) : reading.Show(pool)) ?? throw new NotFound();
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
                    Person = new Person(
                        registration.Reference, registration.FamilyName, registration.GivenName, registration.NativeName, registration.Organisation, registration.Nationality,
                        reservation.Status, reservation.IsGuest, reservation.AskedAt, reservation.OfferedUntil),
                }).ToListAsync(cancellationToken);
            return new(
                seated, pool.Version, pool.Capacity, pool.HeldBack, pool.IsOpen, pool.Taken, pool.Guests, room,
                [.. people.Where(one => one.Person.Status != SeatStatus.Waiting).Select(one => one.Person)],
                [.. people.Where(one => one.Person.Status == SeatStatus.Waiting).OrderBy(one => one.Person.AskedAt).ThenBy(one => one.Id).Select(one => one.Person)]);
        }
    }
}
