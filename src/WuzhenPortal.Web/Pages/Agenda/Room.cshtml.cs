using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>One room over all days.</summary>
public sealed class RoomModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GetRoom.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new GetRoom.Query(Reader.Year, Slug), cancel);
}
