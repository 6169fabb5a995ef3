using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Web.Pages.Organise.Seats;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organisers;

/// <summary>Who sits in the own sub-forum or in a session of it.</summary>
public sealed class SeatsModel : OrganiserPage
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    public OpenSeatPool.Result Pool { get; private set; } = null!;

    public void OnGet()
    {
    }

    /// <summary>Who has a seat, as a table for the door.</summary>
    public async Task<IActionResult> OnGetListAsync(CancellationToken cancel) =>
        File(AttendanceList.Write((await Sender.Send(new OpenMyForumSeats.Query(Forum, Kind, Slug), cancel)).Seats, Texts), CsvSheet.ContentType, $"{Slug}.csv");

    public override async Task PrepareAsync(CancellationToken cancel) => Pool = await Sender.Send(new OpenMyForumSeats.Query(Forum, Kind, Slug), cancel);
}
