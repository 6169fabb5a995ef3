using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Summits;

namespace WuzhenPortal.Web.Pages.Organise;

/// <summary>Where the back office begins: what waits in the areas open to the reader.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    public ReadOrganiseHome.Result Home { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Home = await Sender.Send(new ReadOrganiseHome.Query(), cancel);
}
