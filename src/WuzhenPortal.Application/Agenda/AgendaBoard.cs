using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Lays a day of the working draft out as a board. Sub-forums are frames: the sessions inside share their column.</summary>
internal sealed class AgendaBoard(AgendaSnapshot draft, IReadOnlyList<AgendaConflict> conflicts, AgendaBoard.Versions versions, TimeZoneInfo zone)
{
    private const int StepMinutes = 5;

    /// <summary>As many hours as the style sheet has lines for.</summary>
    private const int MostHours = 18;

    private const int OpensAt = 8;

    private const int ClosesAt = 20;

    private readonly Dictionary<string, AgendaSnapshot.Theme> themes = draft.Themes.ToDictionary(theme => theme.Slug);
    private readonly Dictionary<string, AgendaSnapshot.Room> rooms = draft.Rooms.ToDictionary(room => room.Slug);
    private readonly Dictionary<string, AgendaSnapshot.SubForum> forums = draft.SubForums.ToDictionary(forum => forum.Slug);
    private readonly Dictionary<string, LocalizedText> speakers = draft.Speakers.ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);

    /// <summary>By slug.</summary>
    internal sealed record Versions(Dictionary<string, int> SubForums, Dictionary<string, int> Sessions);

    public ReadBoard.Result On(DateOnly? wanted, DateOnly first, DateOnly last, string state)
    {
        List<Item> all = [.. draft.SubForums.Select(Of), .. draft.Sessions.Select(Of)];
        var placed = all.FindAll(item => item.Slot is not null);
        List<DateOnly> days = [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Union(placed.Select(item => zone.DayOf(item.Slot!.Start))).Order()];
        var day = wanted is { } asked && days.Contains(asked) ? asked : first;
        var today = placed.FindAll(item => zone.DayOf(item.Slot!.Start) == day);
        var (start, hours) = Hours(day, today);
        var (venues, columnOf) = Columns(today);
        var blocks = today.Select(item => (Item: item, Column: columnOf[Outer(item, today)])).ToList();
        return new(
            day, days, start, hours, venues,
            [.. blocks.OrderBy(block => Outer(block.Item, today).Slot!.Start).ThenBy(block => block.Column).ThenBy(block => block.Item.Block.Frame is not null).ThenBy(block => block.Item.Slot!.Start)
                .Select(block => block.Item.Block with { Place = Placed(block.Item.Slot!, block.Column, start, hours) })],
            [.. all.Where(item => item.Slot is null).Select(item => item.Block)],
            [.. from closure in draft.Closures
                where zone.DayOf(closure.Slot.Start) == day
                let column = venues.SelectMany(venue => venue.Columns).First(column => column.Room == closure.Room).Number
                select new ReadBoard.Closure(Placed(new(closure.Room, closure.Slot.Start, closure.Slot.End, false), column, start, hours), closure.Reason)],
            [.. conflicts.Where(conflict => today.Exists(item => item.Block.Conflicts.Contains(conflict)))],
            state);
    }

    private Item Of(AgendaSnapshot.SubForum forum) => new(
        new(forum.Slug, forum.Name, null, null, null, themes[forum.Theme].Hue, [], versions.SubForums.GetValueOrDefault(forum.Slug), null, Of(isSubForum: true, forum.Slug)), forum.Slot);

    private Item Of(AgendaSnapshot.Session session)
    {
        var forum = session.SubForum is { } slug ? forums[slug] : null;
        return new(
            new(
                session.Slug, session.Title, session.Format, forum is null ? null : new(forum.Slug, forum.Name), IsInside(session, forum) ? forum!.Slug : null,
                forum is null ? Hue.Slate : themes[forum.Theme].Hue, [.. session.Speakers.Select(speaker => speakers[speaker])], versions.Sessions.GetValueOrDefault(session.Slug), null,
                Of(isSubForum: false, session.Slug)),
            session.Slot);
    }

    private IReadOnlyList<AgendaConflict> Of(bool isSubForum, string slug) => [.. conflicts.Where(conflict => conflict.Concerns(isSubForum, slug))];

    /// <summary>In a room that holds several things at once each stands for itself, so that none covers another.</summary>
    private bool IsInside(AgendaSnapshot.Session session, AgendaSnapshot.SubForum? forum) =>
        session.Slot is { } slot && forum?.Slot is { } around && slot.Room == around.Room && slot.Start >= around.Start && slot.End <= around.End && rooms[slot.Room].Kind != RoomKind.Online;

    /// <summary>The day's hours with one to spare before and after, so that there is always somewhere to go.</summary>
    private (DateTimeOffset Start, int Hours) Hours(DateOnly day, List<Item> today)
    {
        var midnight = zone.Instant(day, TimeOnly.MinValue);
        var (from, to) = (OpensAt, ClosesAt);
        foreach (var slot in today.Select(item => item.Slot!))
        {
            from = Math.Min(from, Math.Max(0, (int)Math.Floor((slot.Start - midnight).TotalHours) - 1));
            to = Math.Max(to, Math.Min(24, (int)Math.Ceiling((slot.End - midnight).TotalHours) + 1));
        }

        return (midnight.AddHours(from), Math.Min(to - from, MostHours));
    }

    private (List<ReadBoard.Venue> Venues, Dictionary<Item, int> ColumnOf) Columns(List<Item> today)
    {
        var (venues, columnOf, count) = (new List<ReadBoard.Venue>(), new Dictionary<Item, int>(), 0);
        foreach (var venue in draft.Venues)
        {
            var columns = new List<ReadBoard.Column>();
            foreach (var room in draft.Rooms.Where(room => room.Venue == venue.Slug))
            {
                var lanes = new List<DateTimeOffset>();
                foreach (var item in today.Where(item => item.Slot!.Room == room.Slug && Outer(item, today) == item).OrderBy(item => item.Slot!.Start))
                {
                    var lane = lanes.FindIndex(end => end <= item.Slot!.Start);
                    if (lane < 0)
                    {
                        lane = lanes.Count;
                        lanes.Add(default);
                    }

                    lanes[lane] = item.Slot!.End;
                    columnOf[item] = count + lane + 1;
                }

                columns.AddRange(Enumerable.Range(0, Math.Max(1, lanes.Count)).Select(_ => new ReadBoard.Column(room.Slug, room.Name, room.Kind == RoomKind.Online ? 0 : room.Capacity, ++count)));
            }

            if (columns.Count > 0)
            {
                venues.Add(new(venue.Name, columns));
            }
        }

        return (venues, columnOf);
    }

    /// <summary>The frame of what lies in one, else the item itself.</summary>
    private static Item Outer(Item item, List<Item> today) =>
        item.Block.Frame is { } frame ? today.Find(other => other.Block.IsSubForum && other.Block.Slug == frame) ?? item : item;

    private ReadBoard.Place Placed(AgendaSnapshot.Slot slot, int column, DateTimeOffset start, int hours)
    {
        var steps = hours * 60 / StepMinutes;
        var from = Math.Clamp((int)((slot.Start - start).TotalMinutes / StepMinutes), 0, steps - 1);
        var length = Math.Clamp((int)Math.Ceiling((slot.End - slot.Start).TotalMinutes / StepMinutes), 1, steps - from);
        return new(slot.Room, rooms[slot.Room].Name, new(slot.Start, slot.End), slot.IsIllustrative, column, from, length);
    }

    private sealed class Item(ReadBoard.Block block, AgendaSnapshot.Slot? slot)
    {
        public ReadBoard.Block Block { get; } = block;

        public AgendaSnapshot.Slot? Slot { get; } = slot;
    }
}
