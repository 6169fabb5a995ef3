using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>What is under embargo until one moment: how much of each kind, and nothing of what it is.</summary>
/// <param name="Until">Null for what waits for the end of a session whose time is not known.</param>
public sealed record HeldBack(DateTimeOffset? Until, int Articles, int Media, int Publications);

/// <summary>An article under embargo, for those who may read it.</summary>
public sealed record HeldArticle(string Slug, LocalizedText Title, DateTimeOffset Until);

/// <summary>Counts what is under embargo. Numbers and times are no secret; titles and texts are for the cleared press.</summary>
internal sealed class PressEmbargoes(PortalDbContext db, MediaShelf shelf)
{
    /// <summary>What lifts first comes first.</summary>
    public async Task<IReadOnlyList<HeldBack>> ListAsync(MediaSight sight, CancellationToken cancel)
    {
        var (summit, now) = (sight.Summit, sight.Now);
        var articles = await db.NewsArticles.AsNoTracking().UnderEmbargo(summit, now).Select(article => article.PublishedAt).ToListAsync(cancel);
        var publications = await db.Publications.AsNoTracking()
            .Where(publication => publication.SummitId == summit && !publication.IsDraft && (publication.AwaitsLaunch || publication.EmbargoUntil > now))
            .Select(publication => publication.AwaitsLaunch ? null : publication.EmbargoUntil).ToListAsync(cancel);
        var media = await shelf.HeldUntilAsync(sight, cancel);
        return
        [
            .. articles.Concat(publications).Concat(media.Select(moment => (DateTimeOffset?)moment)).Distinct().OrderBy(moment => moment ?? DateTimeOffset.MaxValue)
                .Select(moment => new HeldBack(moment, articles.Count(one => one == moment), media.Count(one => one == moment), publications.Count(one => one == moment))),
        ];
    }

    /// <summary>What lifts first comes first; nothing for a reader who is not cleared.</summary>
    public async Task<IReadOnlyList<HeldArticle>> NextArticlesAsync(MediaSight sight, int most, CancellationToken cancel) => !sight.IsCleared ? [] : await db.NewsArticles.AsNoTracking()
        .UnderEmbargo(sight.Summit, sight.Now).Take(most).Select(article => new HeldArticle(article.Slug, article.PublicTitle, article.PublishedAt!.Value)).ToListAsync(cancel);

    /// <summary>When the clock alone next changes this; null where nothing waits. What lifts is in the list itself: this is what begins.</summary>
    public Task<DateTimeOffset?> NextBeginAsync(MediaSight sight, CancellationToken cancel)
    {
        var (summit, now) = (sight.Summit, sight.Now);
        return db.NewsArticles.Where(article => article.SummitId == summit && article.Status == NewsStatus.Published && article.EmbargoedFrom > now)
            .MinAsync(article => article.EmbargoedFrom, cancel);
    }
}
