using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Summits;

/// <summary>A visitor comes in by the front door.</summary>
public static class GetHome
{
    [Public]
    public sealed record Query : IQuery<Result>;

    /// <param name="DaysToGo">To the first day; 0 once it has come.</param>
    /// <param name="NowAndNext">What is on and what follows, during the summit.</param>
    public sealed record Result(
        LocalizedText Name, LocalizedText Theme, LocalizedText City, DateOnly StartsOn, DateOnly EndsOn, SummitState State, int DaysToGo,
        IReadOnlyList<Figure> Figures, IReadOnlyList<ThemeEntry> Themes, IReadOnlyList<SoonEntry> NowAndNext, IReadOnlyList<NewsItem> News, ExpoEntry? Expo, SummitFacts Facts);

    public sealed record Figure(long Value, bool IsMoreThan, LocalizedText Label);

    public sealed record ThemeEntry(ThemeTag Theme, int SubForums);

    /// <param name="IsForum">Whether the slug is a sub-forum's, or else a session's.</param>
    public sealed record SoonEntry(string Slug, bool IsForum, LocalizedText Title, Placement Placement, bool IsLive);

    public sealed record ExpoEntry(LocalizedText Name, LocalizedText CloudHall);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released, NewsMarkdown markdown, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        private const int NewestNews = 3;
        private const int MostSoon = 5;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new
            {
                summit.Id,
                summit.Name,
                summit.Theme,
                summit.City,
                summit.StartsOn,
                summit.EndsOn,
                Figures = summit.Figures.OrderBy(figure => figure.Position).Select(figure => new Figure(figure.Value, figure.IsMoreThan, figure.Label)).ToList(),
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var news = await db.NewsArticles.AsNoTracking().Readable(summit.Id, now).MostWantedAsync(
                now, 0, NewestNews,
                article => new { article.Slug, Title = article.PublicTitle, Summary = article.PublicSummary, Body = article.PublicBody, article.PublishedAt, article.Tags, article.IsPinned, IsBreaking = article.BreakingUntil > now },
                cancellationToken);
            var expo = await db.ExpoEditions.AsNoTracking()
                .Where(edition => edition.SummitId == summit.Id)
                .Select(edition => new ExpoEntry(edition.Name, edition.CloudHallName))
                .FirstOrDefaultAsync(cancellationToken);

            var reading = AgendaReading.Of(await released.GetAsync(null, cancellationToken));
            var today = reading.DayOf(now);
            var state = SummitStates.Of(summit.StartsOn, summit.EndsOn, today);
            return new(
                summit.Name, summit.Theme, summit.City, summit.StartsOn, summit.EndsOn, state, Math.Max(0, summit.StartsOn.DayNumber - today.DayNumber),
                summit.Figures,
                [.. reading.Agenda.Themes.Select(theme => new ThemeEntry(reading.Theme(theme.Slug), reading.Agenda.SubForums.Count(forum => forum.Theme == theme.Slug)))],
                state == SummitState.During ? [.. NowAndNext(reading, now)] : [],
                [.. news.Select(article => new NewsItem(article.Slug, article.Title, markdown.Teaser(article.Summary, article.Body), article.PublishedAt!.Value, [.. article.Tags], article.IsPinned, article.IsBreaking))],
                expo,
                reading.Summit);
        }

        /// <summary>What is on now, then what comes next; a sub-forum stands for its sessions.</summary>
        private static IEnumerable<SoonEntry> NowAndNext(AgendaReading reading, DateTimeOffset now) =>
            reading.Agenda.SubForums.Select(forum => (forum.Slug, IsForum: true, Title: forum.Name, forum.Slot))
                .Concat(reading.Agenda.Sessions.Where(session => session.SubForum is null).Select(session => (session.Slug, IsForum: false, session.Title, session.Slot)))
                .Where(entry => entry.Slot is not null && entry.Slot.End > now)
                .OrderBy(entry => entry.Slot!.Start)
                .Take(MostSoon)
                .Select(entry => new SoonEntry(entry.Slug, entry.IsForum, entry.Title, reading.Place(entry.Slot)!, entry.Slot!.Start <= now));
    }
}
