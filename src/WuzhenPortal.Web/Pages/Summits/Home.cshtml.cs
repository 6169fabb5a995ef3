using WuzhenPortal.Application.Summits;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Summits;

/// <summary>The front door.</summary>
[ShowsNews]
public sealed class HomeModel : PortalPage
{
    public GetHome.Result Home { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Home = await Sender.Send(new GetHome.Query(), cancel);
}
