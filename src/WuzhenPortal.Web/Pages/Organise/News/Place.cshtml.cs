using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>How an article stands among the others, and its address.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PlaceModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public PlaceArticle.Command Placing { get; set; } = null!;

    [BindProperty]
    public RenameArticle.Command Renaming { get; set; } = null!;

    public OpenArticle.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPlacingAsync(CancellationToken cancel)
    {
        await Sender.Send(Placing with { Slug = Slug }, cancel);
        Tell("News.Desk.Saved");
        return GoTo($"/organise/news/{Slug}");
    }

    public async Task<IActionResult> OnPostRenamingAsync(CancellationToken cancel)
    {
        var slug = await Sender.Send(Renaming with { Slug = Slug }, cancel);
        Tell("News.Desk.Renamed");
        return GoTo($"/organise/news/{slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenArticle.Query(Slug), cancel);
        if (Request.Query["handler"] != nameof(Placing))
        {
            var (day, time) = MomentField.Split(Opened.BreakingUntil);
            Placing = new(Slug, Opened.Version, Opened.IsPinned, Opened.BreakingUntil is not null, day, time);
        }

        Renaming ??= new(Slug, Opened.Version, null);
    }
}
