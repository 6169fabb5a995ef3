using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

internal static class ArticleToEdit
{
    /// <summary>An article of the current summit, at the version that its editor saw.</summary>
    /// <exception cref="NotFound">There is no such article.</exception>
    /// <exception cref="Conflict">Someone saved since.</exception>
    public static async Task<NewsArticle> FindAsync(PortalDbContext db, string slug, int version, CancellationToken cancel)
    {
        var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancel);
        var article = await db.NewsArticles.SingleOrDefaultAsync(article => article.SummitId == summit && article.Slug == slug, cancel) ?? throw new NotFound();
        article.MustBe(version);
        return article;
    }
}
