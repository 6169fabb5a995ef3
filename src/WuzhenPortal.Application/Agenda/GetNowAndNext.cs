using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor sees what is on in every room at this moment, and what follows.</summary>
public static class GetNowAndNext
{
    [Public]
    public sealed record Query(int? Year) : IQuery<Result>;

    /// <param name="Rooms">Those in which something is on, or comes today.</param>
    /// <param name="Coming">The next day that has something, when today has nothing more.</param>
    public sealed record Result(int Release, DateTimeOffset Now, IReadOnlyList<Room> Rooms, AgendaDay? Coming);

    /// <param name="Now">Null while nothing is on.</param>
    /// <param name="Next">Null when nothing more comes today.</param>
    public sealed record Room(string Slug, LocalizedText Name, LocalizedText Venue, AgendaEntry? Now, AgendaEntry? Next);

    internal sealed class Handler(ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var now = clock.GetUtcNow();
            var today = reading.DayOf(now);
            var rooms = reading.Agenda.Rooms.Select(room => (Room: room, Moment: RoomMoment.Of(reading, room.Slug, now, most: 1)))
                .Select(at => new Room(at.Room.Slug, at.Room.Name, reading.VenueOf(at.Room).Name, at.Moment.Now, at.Moment.Next is [var next] && next.Placement!.Day == today ? next : null))
                .Where(room => room.Now is not null || room.Next is not null).ToList();
            return new(
                reading.Source.Release, now, rooms,
                rooms.Count > 0 ? null : AgendaReading.ByDay(reading.Entries().Where(entry => entry.Placement?.Day > today)).FirstOrDefault());
        }
    }
}
