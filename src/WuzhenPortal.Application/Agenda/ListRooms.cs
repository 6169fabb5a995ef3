using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor sees in which venues and rooms something takes place.</summary>
public static class ListRooms
{
    [Public]
    public sealed record Query(int? Year) : IQuery<Result>;

    public sealed record Result(int Release, IReadOnlyList<Venue> Venues);

    public sealed record Venue(LocalizedText Name, IReadOnlyList<Room> Rooms);

    /// <param name="Seats">0 where they are not known for a fact.</param>
    /// <param name="Entries">How many sessions it has.</param>
    public sealed record Room(string Slug, LocalizedText Name, int Seats, bool IsIllustrative, int Entries);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var entries = reading.Entries().Where(entry => entry.Placement is not null).CountBy(entry => entry.Placement!.Room).ToDictionary();
            var rooms = reading.Agenda.Rooms.Where(room => entries.ContainsKey(room.Slug)).ToLookup(room => room.Venue);
            return new(reading.Source.Release, [.. reading.Agenda.Venues.Where(venue => rooms.Contains(venue.Slug)).Select(venue => new Venue(
                venue.Name,
                [.. rooms[venue.Slug].Select(room => new Room(
                    room.Slug, room.Name, room.IsIllustrative || room.Kind == RoomKind.Online ? 0 : room.Capacity, room.IsIllustrative, entries[room.Slug]))]))]);
        }
    }
}
