using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>Articles that are published, or will be at their time: see <see cref="NewsQueries.Readable"/>.</summary>
internal sealed class NewsSource(NewsMarkdown markdown) : ISearchSource
{
    public bool IsLong => true;

    public IQueryable<SearchPart> Parts(PortalDbContext db) => db.NewsArticles
        .Where(article => article.Status == NewsStatus.Published)
        .Select(article => new SearchPart { Id = article.Id, Version = article.Version });

    public async Task<IReadOnlyList<(long, SearchDocument)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel)
    {
        var articles = await db.NewsArticles.AsNoTracking().Where(article => article.Status == NewsStatus.Published && parts.Contains(article.Id))
            .Select(article => new { article.Id, article.SummitId, article.Slug, article.PublicTitle, article.PublicSummary, article.PublicBody, VisibleFrom = article.PublishedAt, At = article.PublishedAt })
            .ToListAsync(cancel);
        return
        [
            .. articles.Select(article => (article.Id, new SearchDocument(SearchKind.News, article.SummitId, $"/news/{article.Slug}", article.PublicTitle)
            {
                Text = SourceTexts.Joined("\n", [article.PublicSummary, markdown.ToWords(article.PublicBody)]),
                VisibleFrom = article.VisibleFrom,
                At = article.At,
            })),
        ];
    }
}
