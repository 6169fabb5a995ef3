using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Seats;

namespace WuzhenPortal.Web.Pages.Seats;

/// <summary>The person's seats, and where seats can be reserved.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MySeatsModel : PortalPage
{
    public ListMySeats.Result Seats { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Seats = await Sender.Send(new ListMySeats.Query(), cancel);

    public void OnGet()
    {
    }
}
