using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News;

internal static class NewsQueries
{
    /// <summary>What readers may see now, newest first: no draft, nothing withdrawn, nothing held back until later.</summary>
    public static IQueryable<NewsArticle> Readable(this IQueryable<NewsArticle> articles, long summitId, DateTimeOffset now) => articles
        .Where(article => article.SummitId == summitId && article.Status == NewsStatus.Published && article.PublishedAt <= now)
        .OrderByDescending(article => article.PublishedAt)
        .ThenByDescending(article => article.Id);
}

/// <summary>An article in a list.</summary>
/// <param name="Teaser">One paragraph.</param>
public sealed record NewsItem(string Slug, LocalizedText Title, LocalizedText Teaser, DateTimeOffset PublishedAt, IReadOnlyList<string> Topics);
