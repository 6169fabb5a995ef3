using WuzhenPortal.Application.Seats;

namespace WuzhenPortal.Web.Pages.Organise.Seats;

/// <summary>Where seats are reserved, and where they could be.</summary>
public sealed class IndexModel : PortalPage
{
    public ListSeatPools.Result Pools { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Pools = await Sender.Send(new ListSeatPools.Query(), cancel);

    public void OnGet()
    {
    }
}
