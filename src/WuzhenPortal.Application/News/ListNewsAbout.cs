using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>A visitor of a session, a sub-forum, a speaker or an exhibitor sees what was written about it.</summary>
public static class ListNewsAbout
{
    private const int Most = 3;

    /// <param name="Year">Null for the current summit.</param>
    /// <param name="Address">Local, such as <c>/sessions/opening</c>.</param>
    [Public]
    public sealed record Query(int? Year, string Address) : IQuery<IReadOnlyList<NewsItem>>;

    internal sealed class Handler(PortalDbContext db, NewsMarkdown markdown, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<NewsItem>>
    {
        public async Task<IReadOnlyList<NewsItem>> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var found = await db.NewsArticles.AsNoTracking().Readable(summit, clock.GetUtcNow()).Where(article => article.Related.Contains(query.Address)).Take(Most)
                .Select(article => new { article.Slug, article.PublicTitle, article.PublicSummary, article.PublicBody, article.PublishedAt, article.Tags })
                .ToListAsync(cancellationToken);
            return found.ConvertAll(article => new NewsItem(article.Slug, article.PublicTitle, markdown.Teaser(article.PublicSummary, article.PublicBody), article.PublishedAt!.Value, [.. article.Tags]));
        }
    }
}
