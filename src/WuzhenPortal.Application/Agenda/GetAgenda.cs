using System.Globalization;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads one day of the released agenda, whole or filtered.</summary>
public static class GetAgenda
{
    /// <param name="Year">Null for the current summit.</param>
    /// <param name="Day">As in 2022-11-09; null for today or the first day that has something.</param>
    [Public]
    public sealed record Query(int? Year, string? Day, AgendaFilters.Asked Filters) : IQuery<Result>;

    /// <param name="Day">The day shown; null while there is no agenda.</param>
    /// <param name="Now">Null on another day than today.</param>
    /// <param name="Release">Number of the release; 0 before the first.</param>
    public sealed record Result(
        LocalizedText SummitName, int Year, int Release, DateTimeOffset? ReleasedAt,
        DateOnly? Day, IReadOnlyList<DayTab> Days, AgendaFilters Filters,
        IReadOnlyList<AgendaGrid.Column> Columns, IReadOnlyList<AgendaGrid.Block> Blocks, DateTimeOffset GridStart, int GridHours, DateTimeOffset? Now, bool HasIllustrative,
        SummitFacts Summit, AgendaPast Past);

    /// <param name="Matches">How many blocks the filters leave.</param>
    public sealed record DayTab(DateOnly Day, int Matches);

    internal sealed class Handler(ReleasedAgenda released, AgendaPasts pasts, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var agenda = reading.Agenda;
            var placed = agenda.Sessions.Select(session => session.Slot).Concat(agenda.SubForums.Select(forum => forum.Slot)).OfType<AgendaSnapshot.Slot>().ToList();
            var filters = AgendaFilters.Of(reading, query.Filters);
            var now = clock.GetUtcNow();
            var today = reading.DayOf(now);
            var grid = new AgendaGrid(reading, filters);
            var days = DaysOf(reading, placed).Select(day => new DayTab(day, grid.CountOn(day))).ToList();
            var day = Choose(days, query.Day, today);
            var isToday = day == today;
            var (columns, blocks, start, hours) = day is { } shown ? grid.On(shown, isToday ? now : null) : ([], [], default, 0);
            return new(
                reading.Source.SummitName, reading.Source.Year, reading.Source.Release, reading.Source.ReleasedAt, day, days, filters,
                columns, blocks, start, hours, isToday ? now : null,
                blocks.Any(block => block.Placement.IsIllustrative || block.IsIllustrative || block.Inside.Any(session => session.IsIllustrative)),
                reading.Summit,
                await pasts.BeforeAsync(reading, cancellationToken));
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
