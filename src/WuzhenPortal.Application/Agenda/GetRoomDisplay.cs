using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A screen beside the door of a room shows what is on there and what follows.</summary>
public static class GetRoomDisplay
{
    private const int MostNext = 3;

    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Today">In the summit's zone.</param>
    /// <param name="On">Null while nothing is on.</param>
    /// <param name="People">Those who speak in it.</param>
    public sealed record Result(
        string Slug, LocalizedText Name, LocalizedText Venue, DateTimeOffset Now, DateOnly Today, AgendaEntry? On, IReadOnlyList<SpeakerLine> People, IReadOnlyList<AgendaEntry> Next);

    internal sealed class Handler(ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var room = AgendaReading.Find(reading.Agenda.Rooms, part => part.Slug, query.Slug);
            var now = clock.GetUtcNow();
            var moment = RoomMoment.Of(reading, room.Slug, now, MostNext);
            var session = moment.Now is { IsSubForum: false } on ? reading.Agenda.Sessions.First(session => session.Slug == on.Slug) : null;
            return new(
                room.Slug, room.Name, reading.VenueOf(room).Name, now, reading.DayOf(now), moment.Now, [.. session?.Speakers.Select(reading.Speaker) ?? []], moment.Next);
        }
    }
}
