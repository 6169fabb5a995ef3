using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.Organise.News;

internal static class ArticleLooks
{
    /// <summary>Class of the mark that tells where an article stands.</summary>
    public static string Mark(this ArticleState state) => state switch
    {
        ArticleState.Published => "ok",
        ArticleState.Scheduled => "info",
        ArticleState.InReview => "warn",
        ArticleState.Withdrawn => "off",
        _ => "",
    };
}
