using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Seats;

/// <summary>The seats of one sub-forum or session: how many, who sits there, who waits.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PoolModel : PortalPage
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public PlanSeats.Command? Command { get; set; }

    [BindProperty]
    public GiveSeat.Command? Give { get; set; }

    public OpenSeatPool.Result Pool { get; private set; } = null!;

    private string Here => $"/organise/seats/{Kind}/{Slug}";

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Pool = await Sender.Send(new OpenSeatPool.Query(Kind, Slug), cancel);
        Command ??= new(Kind, Slug, Pool.Version, Pool.Version is null ? Pool.RoomCapacity : Pool.Capacity, Pool.HeldBack, Pool.IsOpen);
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
        File(AttendanceList.Write((await Sender.Send(new OpenSeatPool.Query(Kind, Slug), cancel)).Seats, Texts), CsvSheet.ContentType, $"{Slug}.csv");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new(Kind, Slug, null, null, null, false)) with { Kind = Kind, Slug = Slug }, cancel);
        Tell("Seats.Told.Planned");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancel)
    {
        Command = null;
        await Sender.Send(new GiveSeat.Command(Kind, Slug, Give?.Reference), cancel);
        Tell("Seats.Told.Given");
        return GoTo(Here);
    }
}
