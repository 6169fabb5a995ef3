using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>A screen beside the door of a room.</summary>
public sealed class RoomDisplayModel : PortalPage
{
    private const string Chinese = "zh-Hans";

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GetRoomDisplay.Result Board { get; private set; } = null!;

    /// <summary>The second language on the screen: Chinese, and English beside Chinese.</summary>
    public Language Other => Reader.Language.Code == Chinese ? Language.English : Language.ByCode(Chinese)!;

    public override async Task PrepareAsync(CancellationToken cancel) => Board = await Sender.Send(new GetRoomDisplay.Query(Reader.Year, Slug), cancel);

    /// <summary>The day of something that comes on another day than today, short; null today.</summary>
    public string? DayOf(AgendaEntry entry) => entry.Placement!.Day == Board.Today ? null : Reader.ShortDay(entry.Placement.Day);
}
