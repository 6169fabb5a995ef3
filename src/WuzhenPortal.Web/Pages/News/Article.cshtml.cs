using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>One article. A withdrawn one says so, one that has moved leads to where it is, and one under embargo shows itself to the cleared press alone.</summary>
[ShowsNews]
public sealed class ArticleModel : PortalPage
{
    public ReadArticle.Article Article { get; private set; } = null!;

    /// <summary>Until the embargo ends, by the portal's clock; null without one.</summary>
    public TimeSpan? EmbargoLeft => Article.EmbargoedUntil - HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => AnswerAsync(slug, Page, cancel);

    /// <summary>The notice of the embargo alone, for a page that stays open while it lifts.</summary>
    public Task<IActionResult> OnGetEmbargoAsync(string slug, CancellationToken cancel)
    {
        // The cache knows pages by their path: a part must never be kept in the place of the whole.
        Response.Headers.CacheControl = "no-store";
        return AnswerAsync(slug, () => Partial("_Embargo", this), cancel);
    }

    private async Task<IActionResult> AnswerAsync(string slug, Func<IActionResult> drawing, CancellationToken cancel)
    {
        var found = await Sender.Send(new ReadArticle.Query(Reader.Year, slug), cancel);
        switch (found.Answer)
        {
            case ArticleAnswer.Moved:
                // For ever, but asked again each time: an article may go back to where it was.
                Response.Headers.CacheControl = "no-cache";
                return LocalRedirectPermanent(Reader.Href($"/news/{found.MovedTo}"));
            case ArticleAnswer.TermsFirst:
                Response.Headers.CacheControl = "no-store";
                return GoTo("/press/terms");
            case ArticleAnswer.Withdrawn:
                return StatusCode(StatusCodes.Status410Gone);
        }

        Article = found.Article!;
        if (Article.EmbargoedUntil is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }

        return drawing();
    }
}
