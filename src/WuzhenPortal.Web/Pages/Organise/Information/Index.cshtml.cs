using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Information;

namespace WuzhenPortal.Web.Pages.Organise.Information;

/// <summary>All pages of practical information, in order of the menu.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    [BindProperty]
    public MoveInformationPage.Command Move { get; set; } = null!;

    public ListInformationPages.Result Found { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        await Sender.Send(Move, cancel);
        return GoTo("/organise/information");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new ListInformationPages.Query(), cancel);
}
