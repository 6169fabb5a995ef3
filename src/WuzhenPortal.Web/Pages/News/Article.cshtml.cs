using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>One article; a withdrawn one says so.</summary>
public sealed class ArticleModel : PortalPage
{
    public ReadArticle.Article Article { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if ((await Sender.Send(new ReadArticle.Query(Reader.Year, slug), cancel)).Article is not { } article)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        Article = article;
        return Page();
    }
}
