using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>Asks before an article is taken back from its readers.</summary>
public sealed class WithdrawModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Of the article that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenArticle.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new WithdrawArticle.Command(Slug, Version), cancel);
        Tell("News.Desk.Withdrawn");
        return GoTo($"/organise/news/{Slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenArticle.Query(Slug), cancel);
}
