using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>What is under embargo now, for the cleared press.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EmbargoedModel : PortalPage
{
    public ListEmbargoed.Result Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Found = await Sender.Send(new ListEmbargoed.Query(), cancel);
        return Found.NeedsTerms ? GoTo("/press/terms") : Page();
    }
}
