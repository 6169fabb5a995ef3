using WuzhenPortal.Application.Expo;

namespace WuzhenPortal.Web.Pages.Expo;

/// <summary>The expo of a summit, and who is there.</summary>
public sealed class ExpoModel : PortalPage
{
    public ReadExpo.Result Expo { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Expo = await Sender.Send(new ReadExpo.Query(Reader.Year), cancel);
}
