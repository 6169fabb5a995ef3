using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News.Newsletter;

internal static class BreakingNews
{
    private const string Topic = "breaking";

    /// <summary>What readers of breaking news get at once.</summary>
    public static IQueryable<NewsArticle> Breaking(this IQueryable<NewsArticle> articles) => articles.Where(article => article.Tags.Contains(Topic));
}
