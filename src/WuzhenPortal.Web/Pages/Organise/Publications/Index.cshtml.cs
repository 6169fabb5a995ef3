using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Publications;

namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>The shelf of the current summit, for its editors.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    public ListShelf.Result Shelf { get; private set; } = null!;

    /// <summary>The class of a state's mark.</summary>
    public static string? Kind(PublicationState state) => state switch
    {
        PublicationState.Published => "ok",
        PublicationState.Announced => "info",
        PublicationState.Embargoed => "wait",
        _ => null,
    };

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Shelf = await Sender.Send(new ListShelf.Query(), cancel);
}
