using WuzhenPortal.Application.Press;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>What the portal has for journalists.</summary>
[ShowsNews]
public sealed class PressModel(PortalSettings settings) : PortalPage
{
    public ReadPressCentre.Result Press { get; private set; } = null!;

    /// <summary>Mail address of the press office; null where none is set.</summary>
    public string? Contact => settings.PressContact;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Press = await Sender.Send(new ReadPressCentre.Query(), cancel);
        if (Press.TrueUntil is { } moment)
        {
            HttpContext.KeepUntil(moment);
        }
    }
}
