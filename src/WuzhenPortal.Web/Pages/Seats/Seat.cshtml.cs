using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Seats;

namespace WuzhenPortal.Web.Pages.Seats;

/// <summary>One sub-forum or session: reserve a seat, wait for one, take an offered one, give it back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SeatModel : PortalPage
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Seats at the same time are given back for this one.</summary>
    [BindProperty]
    public bool InsteadOfOthers { get; set; }

    public GetSeat.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new GetSeat.Query(Kind, Slug), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var status = await Sender.Send(new ReserveSeat.Command(Kind, Slug, InsteadOfOthers), cancel);
        Tell(status == SeatStatus.Confirmed ? "Seats.Told.Confirmed" : "Seats.Told.Waiting");
        return GoTo($"/me/seats/{Kind}/{Slug}");
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel)
    {
        await Sender.Send(new AcceptSeat.Command(Kind, Slug, InsteadOfOthers), cancel);
        Tell("Seats.Told.Confirmed");
        return GoTo($"/me/seats/{Kind}/{Slug}");
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel)
    {
        await Sender.Send(new ReleaseSeat.Command(Kind, Slug), cancel);
        Tell("Seats.Told.Released");
        return GoTo("/me/seats");
    }
}
