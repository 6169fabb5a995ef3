using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Web.Pages.Organise.Seats;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>The seats of one press conference, which accredited journalists alone reserve.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConferenceModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public PlanConferenceSeats.Command? Command { get; set; }

    public OpenSeatPool.Result Pool { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Pool = await Sender.Send(new OpenConferenceSeats.Query(Slug), cancel);
        Command ??= new(Slug, Pool.Version, Pool.Version is null ? Pool.RoomCapacity : Pool.Capacity, Pool.HeldBack, Pool.IsOpen);
        if (IsConflict)
        {
            // Whoever lost a conflict sees the other version now, and may save over it.
            Command = Command with { Version = Pool.Version };
        }
    }

    public void OnGet()
    {
    }

    /// <summary>Who has a seat, as a table for the door.</summary>
    public async Task<IActionResult> OnGetListAsync(CancellationToken cancel) =>
        File(AttendanceList.Write((await Sender.Send(new OpenConferenceSeats.Query(Slug), cancel)).Seats, Texts), CsvSheet.ContentType, $"{Slug}.csv");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new(Slug, null, null, null, false)) with { Slug = Slug }, cancel);
        Tell("Seats.Told.Planned");
        return GoTo($"/organise/press/conferences/{Slug}");
    }
}
