using System.Globalization;
using System.Text.Json;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads one day of the released agenda, whole or filtered.</summary>
public static class GetAgenda
{
    /// <param name="Year">Null for the current summit.</param>
    /// <param name="Day">As in 2022-11-09; null for today or the first day that has something.</param>
    /// <param name="Theme">Slug; an unknown one is passed over, as are the other filters.</param>
    /// <param name="Room">Slug.</param>
    /// <param name="Format">As in press-conference.</param>
    [Public]
    public sealed record Query(int? Year, string? Day, string? Theme, string? Room, string? Format) : IQuery<Result>;

    /// <param name="Day">The day shown; null while there is no agenda.</param>
    /// <param name="Now">Null on another day than today.</param>
    /// <param name="Release">Number of the release; 0 before the first.</param>
    public sealed record Result(
        LocalizedText SummitName, int Year, int Release, DateTimeOffset? ReleasedAt,
        DateOnly? Day, IReadOnlyList<DayTab> Days,
        IReadOnlyList<ThemeTag> Themes, IReadOnlyList<RoomOption> Rooms, IReadOnlyList<FormatOption> Formats,
        ThemeTag? Theme, RoomOption? Room, FormatOption? Format,
        IReadOnlyList<AgendaGrid.Column> Columns, IReadOnlyList<AgendaGrid.Block> Blocks, DateTimeOffset GridStart, int GridHours, DateTimeOffset? Now, bool HasIllustrative)
    {
        public bool IsFiltered => Theme is not null || Room is not null || Format is not null;
    }

    /// <param name="Matches">How many blocks the filters leave.</param>
    public sealed record DayTab(DateOnly Day, int Matches);

    public sealed record RoomOption(string Slug, LocalizedText Name);

    /// <param name="Key">As it stands in addresses.</param>
    public sealed record FormatOption(SessionFormat Format, string Key);

    internal sealed class Handler(ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = new AgendaReading(await released.GetAsync(query.Year, cancellationToken));
            var agenda = reading.Agenda;
            var placed = agenda.Sessions.Select(session => session.Slot).Concat(agenda.SubForums.Select(forum => forum.Slot)).OfType<AgendaSnapshot.Slot>().ToList();
            var used = placed.Select(slot => slot.Room).ToHashSet();

            var themes = agenda.Themes.Select(theme => reading.Theme(theme.Slug)).ToList();
            var rooms = agenda.Rooms.Where(room => used.Contains(room.Slug)).Select(room => new RoomOption(room.Slug, room.Name)).ToList();
            var formats = agenda.Sessions.Select(session => session.Format).Distinct().Order()
                .Select(format => new FormatOption(format, JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString()))).ToList();
            var theme = themes.Find(theme => theme.Slug == query.Theme);
            var room = rooms.Find(room => room.Slug == query.Room);
            var format = formats.Find(format => format.Key == query.Format);

            var now = clock.GetUtcNow();
            var today = reading.DayOf(now);
            var grid = new AgendaGrid(reading, theme?.Slug, room?.Slug, format?.Format);
            var days = DaysOf(reading, placed).Select(day => new DayTab(day, grid.CountOn(day))).ToList();
            var day = Choose(days, query.Day, today);
            var isToday = day == today;
            var (columns, blocks, start, hours) = day is { } shown ? grid.On(shown, isToday ? now : null) : ([], [], default, 0);
            return new(
                reading.Source.SummitName, reading.Source.Year, reading.Source.Release, reading.Source.ReleasedAt, day, days,
                themes, rooms, formats, theme, room, format, columns, blocks, start, hours, isToday ? now : null,
                blocks.Any(block => block.Placement.IsIllustrative || block.IsIllustrative || block.Inside.Any(session => session.IsIllustrative)));
        }

        /// <summary>The summit's own days and every other on which something is placed.</summary>
        private static IEnumerable<DateOnly> DaysOf(AgendaReading reading, List<AgendaSnapshot.Slot> placed) => placed.Count == 0
            ? []
            : Enumerable.Range(reading.Source.StartsOn.DayNumber, reading.Source.EndsOn.DayNumber - reading.Source.StartsOn.DayNumber + 1).Select(DateOnly.FromDayNumber)
                .Union(placed.Select(slot => reading.DayOf(slot.Start))).Order();

        private static DateOnly? Choose(List<DayTab> days, string? asked, DateOnly today)
        {
            if (asked is not null)
            {
                return DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && days.Exists(tab => tab.Day == day)
                    ? day
                    : throw new NotFound();
            }

            return days.Find(tab => tab.Day == today)?.Day ?? days.Find(tab => tab.Matches > 0)?.Day ?? days.FirstOrDefault()?.Day;
        }
    }
}
