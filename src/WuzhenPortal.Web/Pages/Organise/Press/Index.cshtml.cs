using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>The press office at a glance, with its press conferences.</summary>
public sealed class IndexModel : PortalPage
{
    public ReadPressDesk.Result Desk { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Desk = await Sender.Send(new ReadPressDesk.Query(), cancel);
}
