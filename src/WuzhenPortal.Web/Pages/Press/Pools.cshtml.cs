using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>A journalist applies for places in pools, and gives them back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PoolsModel : PortalPage
{
    private const string Here = "/press/area/pools";

    public IReadOnlyList<ListPools.Pool> Pools { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel) => Pools = await Sender.Send(new ListPools.Query(), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostApplyAsync(string code, CancellationToken cancel)
    {
        await Sender.Send(new ApplyToPool.Command(code), cancel);
        Tell("Press.Pools.Told.Applied");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostLeaveAsync(string code, CancellationToken cancel)
    {
        await Sender.Send(new LeavePool.Command(code), cancel);
        Tell("Press.Pools.Told.Left");
        return GoTo(Here);
    }
}
