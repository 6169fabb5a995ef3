using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads what takes place in one room, over all days.</summary>
public static class GetRoom
{
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Others">The other rooms of its venue in which something takes place.</param>
    public sealed record Result(
        int Release, string Slug, LocalizedText Name, LocalizedText Venue, bool IsIllustrative, IReadOnlyList<AgendaDay> Days, IReadOnlyList<AgendaFilters.RoomOption> Others);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var room = AgendaReading.Find(reading.Agenda.Rooms, part => part.Slug, query.Slug);
            return new(
                reading.Source.Release, room.Slug, room.Name, reading.VenueOf(room).Name, room.IsIllustrative,
                [.. AgendaReading.ByDay(reading.Entries().Where(entry => entry.Placement?.Room == room.Slug))],
                [.. AgendaFilters.Of(reading, new()).Rooms.Where(other => other.Slug != room.Slug && reading.Room(other.Slug).Venue == room.Venue)]);
        }
    }
}
