using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News;

/// <summary>What may be read. Of an article readers see <see cref="NewsArticle.PublicTitle"/>, <see cref="NewsArticle.PublicSummary"/> and <see cref="NewsArticle.PublicBody"/>.</summary>
internal static class NewsQueries
{
    /// <summary>What everybody may see now, newest first: no draft, nothing withdrawn, nothing under embargo or held back until later.</summary>
    public static IQueryable<NewsArticle> Readable(this IQueryable<NewsArticle> articles, long summitId, DateTimeOffset now) => articles
        .Where(article => article.SummitId == summitId && article.Status == NewsStatus.Published && article.PublishedAt <= now)
        .OrderByDescending(article => article.PublishedAt)
        .ThenByDescending(article => article.Id);

    /// <summary>What is under embargo now: only the cleared press may read it, see <c>PressClearance</c>. The first to lift comes first.</summary>
    public static IQueryable<NewsArticle> UnderEmbargo(this IQueryable<NewsArticle> articles, long summitId, DateTimeOffset now) => articles
        .Where(article => article.SummitId == summitId && article.Status == NewsStatus.Published && article.EmbargoedFrom <= now && article.PublishedAt > now)
        .OrderBy(article => article.PublishedAt)
        .ThenBy(article => article.Id);

    /// <summary>Breaking news first, then what is pinned, then the newest. The few above are looked for by themselves: an order by the clock is in no index, and would sort all articles with their texts.</summary>
    public static async Task<IReadOnlyList<TRow>> MostWantedAsync<TRow>(
        this IQueryable<NewsArticle> readable, DateTimeOffset now, int skip, int take, Expression<Func<NewsArticle, TRow>> row, CancellationToken cancel)
    {
        var above = await readable.Where(article => article.BreakingUntil > now || article.IsPinned).Select(article => article.Id).ToListAsync(cancel);
        var first = above.Count <= skip ? [] : await readable.Where(article => above.Contains(article.Id))
            .OrderByDescending(article => article.BreakingUntil > now)
            .ThenByDescending(article => article.IsPinned)
            .ThenByDescending(article => article.PublishedAt)
            .ThenByDescending(article => article.Id)
            .Skip(skip).Take(take).Select(row).ToListAsync(cancel);
        return first.Count == take ? first :
        [
            .. first,
            .. await readable.Where(article => !above.Contains(article.Id)).Skip(Math.Max(0, skip - above.Count)).Take(take - first.Count).Select(row).ToListAsync(cancel),
        ];
    }

    /// <summary>When the clock alone next changes what everybody may see of the news: one appears, an embargo lifts, breaking news are old; null where nothing waits.</summary>
    public static async Task<DateTimeOffset?> NextChangeAsync(this IQueryable<NewsArticle> articles, long summitId, DateTimeOffset now, CancellationToken cancel)
    {
        var published = articles.Where(article => article.SummitId == summitId && article.Status == NewsStatus.Published);
        var appears = await published.Where(article => article.PublishedAt > now).MinAsync(article => article.PublishedAt, cancel);
        var ends = await published.Where(article => article.BreakingUntil > now).MinAsync(article => article.BreakingUntil, cancel);
        return appears < ends ? appears : ends ?? appears;
    }
}

/// <summary>An article in a list.</summary>
/// <param name="Teaser">One paragraph.</param>
public sealed record NewsItem(
    string Slug, LocalizedText Title, LocalizedText Teaser, DateTimeOffset PublishedAt, IReadOnlyList<string> Topics, bool IsPinned = false, bool IsBreaking = false);
