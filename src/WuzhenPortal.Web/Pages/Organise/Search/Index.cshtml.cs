using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Organise.Search;

/// <summary>What the reader may see in the back office, by words.</summary>
[EnableRateLimiting(PortalLimits.Search)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Text);

    public SearchDesk.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Text = Text is { Length: > SearchDesk.TextLength } ? Text[..SearchDesk.TextLength] : Text;
        Found = await Sender.Send(new SearchDesk.Query(Text), cancel);
    }

    /// <summary>The list of an area, narrowed to what was looked for.</summary>
    public string List(string area) => Reader.Href(area) + QueryString.Create("q", Text!);
}
