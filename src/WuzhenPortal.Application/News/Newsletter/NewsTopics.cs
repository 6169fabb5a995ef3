using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

internal static class NewsTopics
{
    /// <summary>Topics of what is public now in the current summit, the most frequent first.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var summit = await db.Summits.IdOfAsync(null, cancel);
        var tags = await db.NewsArticles.AsNoTracking().Readable(summit, now).Select(article => article.Tags).ToListAsync(cancel);
        return [.. tags.SelectMany(words => words).CountBy(word => word).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)];
    }
}
