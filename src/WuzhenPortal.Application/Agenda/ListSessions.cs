using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads the whole agenda as one list, or what filters leave of it.</summary>
public static class ListSessions
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, AgendaFilters.Asked Filters) : IQuery<Result>;

    /// <param name="Count">Of entries on all days.</param>
    public sealed record Result(int Release, AgendaFilters Filters, int Count, IReadOnlyList<AgendaDay> Days);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var filters = AgendaFilters.Of(reading, query.Filters);
            var days = AgendaReading.ByDay(reading.Entries(filters)).ToList();
            return new(reading.Source.Release, filters, days.Sum(day => day.Entries.Count), days);
        }
    }
}
