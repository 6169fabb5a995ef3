using WuzhenPortal.Application.Summits;

namespace WuzhenPortal.Web.Pages.Summits;

/// <summary>The front door.</summary>
public sealed class HomeModel : PortalPage
{
    public GetHome.Result Home { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Home = await Sender.Send(new GetHome.Query(), cancel);
}
