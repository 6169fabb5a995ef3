using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Lays a day of the agenda out: rooms as columns, five minutes as a step, sub-forums as blocks with their sessions inside.</summary>
public sealed class AgendaGrid
{
    private const int StepMinutes = 5;

    /// <summary>As many steps as the style sheet has lines for: 18 hours.</summary>
    private const int Steps = 216;

    private readonly AgendaReading reading;
    private readonly List<Placed> all;

    internal AgendaGrid(AgendaReading reading, AgendaFilters filters)
    {
        this.reading = reading;
        all = [.. Forums(filters), .. Sessions(filters)];
    }

    public sealed record Column(string Room, LocalizedText Name, RoomSize Size);

    /// <param name="Seats">0 for a room without walls.</param>
    /// <param name="IsIllustrative">Whether name or seats were invented for a sample.</param>
    public sealed record RoomSize(int Seats, bool IsIllustrative);

    /// <summary>A sub-forum, or a session that is in none.</summary>
    /// <param name="Code">See <see cref="AgendaCode"/>.</param>
    /// <param name="Format">Null for a sub-forum.</param>
    /// <param name="Column">1 for the first room.</param>
    /// <param name="From">Steps of five minutes after the grid's start.</param>
    /// <param name="For">Length in steps.</param>
    public sealed record Block(
        string Code, string Slug, LocalizedText Title, ThemeTag? Theme, SessionFormat? Format, SessionAccess? Access, SubForumName? SubForum, Placement Placement,
        IReadOnlyList<SessionLine> Inside, bool IsIllustrative, bool IsPast, int Column, int From, int For);

    internal int CountOn(DateOnly day) => all.Count(placed => placed.Placement.Day == day);

    internal (IReadOnlyList<Column> Columns, IReadOnlyList<Block> Blocks, DateTimeOffset Start, int Hours) On(DateOnly day, DateTimeOffset? now)
    {
        var blocks = all.Where(placed => placed.Placement.Day == day).OrderBy(placed => placed.Placement.Start).ThenBy(placed => placed.Placement.End).ToList();
        if (blocks.Count == 0)
        {
            return ([], [], default, 0);
        }

        var first = reading.AtSummit(blocks[0].Placement.Start);
        var start = first - first.TimeOfDay + TimeSpan.FromHours(first.Hour);
        var columns = new List<Column>();
        var columnOf = new Dictionary<Placed, int>();
        foreach (var room in reading.Agenda.Rooms)
        {
            // A room that holds several things at once, such as a livestream, gets a column for each.
            var free = new List<DateTimeOffset>();
            foreach (var block in blocks.Where(block => block.Placement.Room == room.Slug))
            {
                var lane = free.FindIndex(end => end <= block.Placement.Start);
                if (lane < 0)
                {
                    lane = free.Count;
                    free.Add(default);
                }

                free[lane] = block.Placement.End;
                columnOf[block] = columns.Count + lane + 1;
            }

            columns.AddRange(Enumerable.Repeat(new Column(room.Slug, room.Name, new(room.Kind == Domain.Summits.RoomKind.Online ? 0 : room.Capacity, room.IsIllustrative)), free.Count));
        }

        var last = blocks.Max(block => block.Placement.End);
        return (
            columns,
            [.. blocks.Select(block => block.ToBlock(columnOf[block], start, now)).OrderBy(block => block.From).ThenBy(block => block.Column)],
            start,
            (int)Math.Ceiling(Math.Min((last - start).TotalHours, Steps * StepMinutes / 60.0)));
    }

    /// <summary>Which step of a grid an instant falls into; null outside.</summary>
    public static int? StepOf(DateTimeOffset instant, DateTimeOffset start)
    {
        var step = (int)Math.Floor((instant - start).TotalMinutes / StepMinutes);
        return step is >= 0 and < Steps ? step : null;
    }

    private IEnumerable<Placed> Forums(AgendaFilters filters)
    {
        foreach (var forum in reading.Agenda.SubForums.Where(forum => forum.Slot is not null && filters.Pass(forum)))
        {
            var inside = reading.SessionsOf(forum).Where(session => IsInside(session, forum) && filters.PassItself(session)).Select(reading.Line).ToList();
            if (!filters.IsOfSessions || inside.Count > 0)
            {
                var line = reading.Line(forum);
                yield return new(line.Code, line.Slug, line.Name, line.Theme, null, null, null, line.Placement!, inside, line.IsIllustrative);
            }
        }
    }

    private IEnumerable<Placed> Sessions(AgendaFilters filters)
    {
        foreach (var session in reading.Agenda.Sessions.Where(session => session.Slot is not null))
        {
            var forum = reading.ForumOf(session);
            if ((forum is null || !IsInside(session, forum)) && filters.Pass(session, forum))
            {
                var line = reading.Line(session);
                yield return new(line.Code, line.Slug, line.Title, line.Theme, line.Format, line.Access, line.SubForum, line.Placement!, [], line.IsIllustrative);
            }
        }
    }

    /// <summary>A session elsewhere than its sub-forum, in room or time, stands for itself.</summary>
    private static bool IsInside(AgendaSnapshot.Session session, AgendaSnapshot.SubForum forum) =>
        session.Slot is { } slot && forum.Slot is { } around && slot.Room == around.Room && slot.Start >= around.Start && slot.End <= around.End;

    private sealed record Placed(
        string Code, string Slug, LocalizedText Title, ThemeTag? Theme, SessionFormat? Format, SessionAccess? Access, SubForumName? SubForum, Placement Placement,
        IReadOnlyList<SessionLine> Inside, bool IsIllustrative)
    {
        public Block ToBlock(int column, DateTimeOffset start, DateTimeOffset? now)
        {
            var from = Math.Clamp((int)((Placement.Start - start).TotalMinutes / StepMinutes), 0, Steps - 1);
            var length = Math.Clamp((int)Math.Ceiling((Placement.End - Placement.Start).TotalMinutes / StepMinutes), 1, Steps - from);
            return new(Code, Slug, Title, Theme, Format, Access, SubForum, Placement, Inside, IsIllustrative, Placement.End <= now, column, from, length);
        }
    }
}
