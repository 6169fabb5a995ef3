using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Tests.News;

/// <summary>What the tests of the news desk do again and again.</summary>
internal static class NewsDeskSteps
{
    public static ArticleFields Fields(string title, string body = "A text.") => new(LocalizedText.Of("en", title), LocalizedText.Empty, LocalizedText.Of("en", body), null);

    public static Task<string> DraftAsync(this PortalFixture portal, string title, string body = "A text.") => portal.SendAsOperator(new CreateArticle.Command(Fields(title, body)));

    public static Task<NewsArticle> StoredAsync(this PortalFixture portal, string slug) => portal.Db(db => db.NewsArticles.AsNoTracking().Include(article => article.Corrections).SingleAsync(article => article.Slug == slug));
}
