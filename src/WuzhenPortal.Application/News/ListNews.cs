using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>A visitor looks through the news, newest first.</summary>
public static class ListNews
{
    /// <summary>Articles on one page of the list.</summary>
    public const int PageSize = 10;

    /// <param name="Year">Null for the current summit.</param>
    /// <param name="Topic">Null for all topics.</param>
    /// <param name="Page">From 1.</param>
    [Public]
    public sealed record Query(int? Year, string? Topic, int Page) : IQuery<Result>;

    /// <param name="Topics">All topics there are, the most frequent first.</param>
    /// <param name="Total">Articles of all topics.</param>
    /// <param name="Pages">At least 1.</param>
    public sealed record Result(IReadOnlyList<NewsItem> Items, IReadOnlyList<TopicCount> Topics, int Total, int Page, int Pages);

    public sealed record TopicCount(string Topic, int Articles);

    internal sealed class Handler(PortalDbContext db, NewsMarkdown markdown, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var now = clock.GetUtcNow();
            var readable = db.NewsArticles.AsNoTracking().Readable(summit, now);
            var topics = await readable.Select(article => article.Tags).ToListAsync(cancellationToken);
            var found = query.Topic is { } topic ? readable.Where(article => article.Tags.Contains(topic)) : readable;
            var pages = Math.Max(1, (await found.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
            if (query.Page < 1 || query.Page > pages)
            {
                throw new NotFound();
            }

            var items = await found.MostWantedAsync(
                now, (query.Page - 1) * PageSize, PageSize,
                article => new { article.Slug, Title = article.PublicTitle, Summary = article.PublicSummary, Body = article.PublicBody, article.PublishedAt, article.Tags, article.IsPinned, IsBreaking = article.BreakingUntil > now },
                cancellationToken);
            return new(
                [.. items.Select(article => new NewsItem(article.Slug, article.Title, markdown.Teaser(article.Summary, article.Body), article.PublishedAt!.Value, [.. article.Tags], article.IsPinned, article.IsBreaking))],
                [.. topics.SelectMany(tags => tags).CountBy(tag => tag).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => new TopicCount(count.Key, count.Value))],
                topics.Count,
                query.Page,
                pages);
        }
    }
}
