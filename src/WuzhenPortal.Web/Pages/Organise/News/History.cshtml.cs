using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>What became of an article, what differs between two of its revisions, and the way back to one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HistoryModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true), FromQuery(Name = "from")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "to")]
    public int? To { get; set; }

    [BindProperty]
    public RestoreRevision.Command Command { get; set; } = null!;

    public ReadHistory.Result History { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Slug = Slug }, cancel);
        Tell("News.Desk.Restored");
        return GoTo($"/organise/news/{Slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => History = await Sender.Send(new ReadHistory.Query(Slug, From, To), cancel);
}
