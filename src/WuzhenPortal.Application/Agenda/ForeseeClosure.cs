using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager asks what it would mean if a room could not be used for a time: which sessions, which speakers, how many people, and where there is room instead.</summary>
public static class ForeseeClosure
{
    private const int MostFreeRooms = 4;

    /// <param name="Room">Slug; null while nothing is asked.</param>
    /// <param name="From">In the summit's zone; null for the whole day.</param>
    /// <param name="Until">Null, or a time not after <paramref name="From"/>, is midnight.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string? Room, DateOnly? Day, TimeOnly? From, TimeOnly? Until) : IQuery<Result>;

    /// <param name="Rooms">That can be closed.</param>
    /// <param name="Days">On which something is placed.</param>
    /// <param name="Closure">Null while nothing is asked that there is.</param>
    /// <param name="Closed">Rooms that are closed for a time.</param>
    public sealed record Result(IReadOnlyList<Choice> Rooms, IReadOnlyList<DateOnly> Days, Closure? Closure, IReadOnlyList<Closed> Closed);

    /// <param name="Code">Opens it again.</param>
    public sealed record Closed(string Code, LocalizedText Room, TimeSlot Slot, string Reason);

    public sealed record Choice(string Slug, LocalizedText Name, LocalizedText Venue);

    /// <param name="Speakers">Of all the sessions.</param>
    /// <param name="People">With a seat or a star, each counted once.</param>
    public sealed record Closure(LocalizedText Room, TimeSlot Time, IReadOnlyList<Affected> Items, IReadOnlyList<LocalizedText> Speakers, int People);

    /// <param name="Seats">That people have.</param>
    /// <param name="FreeRooms">That nobody uses then, with seats for all who have one; the smallest first.</param>
    public sealed record Affected(PlacedPart Part, int Seats, int Stars, IReadOnlyList<LocalizedText> FreeRooms);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.Year, summit.TimeZone }).SingleAsync(cancellationToken);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone);
            var draft = await WorkingDraft.ReadAsync(db, summit.Id, cancellationToken);
            var venues = draft.Venues.ToDictionary(venue => venue.Slug, venue => venue.Name);
            var rooms = draft.Rooms.Where(room => room.Kind != RoomKind.Online).ToList();
            var placed = RoomUse.In(draft);
            var days = placed.Select(item => zone.DayOf(item.Part.Slot.Start)).Distinct().Order().ToList();
            var closure = rooms.Find(room => room.Slug == query.Room) is { } closed && query.Day is { } day
                ? await CloseAsync(closed, ClosingTime.Of(day, query.From, query.Until, zone), draft, placed, summit.Id, summit.Year, cancellationToken)
                : null;
            return new(
                [.. rooms.Select(room => new Choice(room.Slug, room.Name, venues[room.Venue]))], days, closure,
                [.. draft.Closures.Select(known => new Closed(known.Code, rooms.First(room => room.Slug == known.Room).Name, known.Slot, known.Reason))]);
        }

        private async Task<Closure> CloseAsync(AgendaSnapshot.Room closed, TimeSlot time, AgendaSnapshot draft, IReadOnlyList<RoomUse> placed, long summitId, int year, CancellationToken cancel)
        {
            var affected = placed.Where(item => item.Room == closed.Slug && item.Part.Slot.Overlaps(time)).ToList();
            var seats = await SeatHolder.Of(db, summitId, SeatStatus.Confirmed, SeatStatus.Offered).ToListAsync(cancel);
            var stars = await db.PersonalAgendas.StarsAsync(cancel);
            var (items, people) = (new List<Affected>(), new HashSet<long>());
            foreach (var item in affected.OrderBy(item => item.Part.Slot.Start).ThenBy(item => !item.Part.IsSubForum))
            {
                var seated = seats.FindAll(seat => seat.Slug == item.Part.Slug && seat.Kind == (item.Part.IsSubForum ? SeatedKind.SubForum : SeatedKind.Session));
                var starring = stars[AgendaCode.Of(item.Part.IsSubForum, year, item.Part.Slug)].ToList();
                people.UnionWith([.. seated.Select(seat => seat.AccountId), .. starring]);
                items.Add(new(item.Part, seated.Count, starring.Count, FreeRooms(draft, placed, closed, item.Part.Slot, seated.Count)));
            }

            var speaking = affected.SelectMany(item => item.Session?.Speakers ?? []).ToHashSet();
            return new(closed.Name, time, items, [.. draft.Speakers.Where(speaker => speaking.Contains(speaker.Slug)).Select(speaker => speaker.Name)], people.Count);
        }

        private static IReadOnlyList<LocalizedText> FreeRooms(AgendaSnapshot draft, IReadOnlyList<RoomUse> placed, AgendaSnapshot.Room closed, TimeSlot slot, int seats) =>
        [
            .. draft.Rooms.Where(room => room != closed && room.Kind != RoomKind.Online && room.Capacity >= seats && !placed.Any(other => other.Room == room.Slug && other.Part.Slot.Overlaps(slot))
                && !draft.Closures.Any(known => known.Room == room.Slug && known.Slot.Overlaps(slot)))
                .OrderBy(room => room.Capacity).Take(MostFreeRooms).Select(room => room.Name),
        ];
    }
}
