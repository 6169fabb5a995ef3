using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads what belongs to one theme, over all days.</summary>
public static class GetTheme
{
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="SubForums">Those of the theme, in order.</param>
    /// <param name="Others">The other themes of the summit.</param>
    public sealed record Result(int Release, ThemeTag Theme, IReadOnlyList<SubForumLine> SubForums, IReadOnlyList<AgendaDay> Days, IReadOnlyList<ThemeTag> Others);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var theme = AgendaReading.Find(reading.Agenda.Themes, part => part.Slug, query.Slug);
            return new(
                reading.Source.Release, reading.Theme(theme.Slug),
                [.. reading.Agenda.SubForums.Where(forum => forum.Theme == theme.Slug).Select(reading.Line)],
                [.. AgendaReading.ByDay(reading.Entries().Where(entry => entry.Theme?.Slug == theme.Slug))],
                [.. reading.Agenda.Themes.Where(other => other.Slug != theme.Slug).Select(other => reading.Theme(other.Slug))]);
        }
    }
}
