using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>The pools of the press office.</summary>
public sealed class PoolsModel : PortalPage
{
    public IReadOnlyList<ListPressPools.Line> Pools { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Pools = await Sender.Send(new ListPressPools.Query(), cancel);
}
