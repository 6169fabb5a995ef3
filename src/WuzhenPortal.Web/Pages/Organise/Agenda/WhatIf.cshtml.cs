using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>What the closing of a room would mean, before it is closed or instead of it; and the rooms that are.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WhatIfModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public TimeOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public TimeOnly? Until { get; set; }

    /// <summary>Closes the room that was asked about.</summary>
    [BindProperty]
    public CloseRoom.Command? Close { get; set; }

    public ForeseeClosure.Result Foreseen { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        await Sender.Send(new CloseRoom.Command(Room, Day, From, Until, Close?.Reason), cancel);
        Tell("Agenda.WhatIf.ClosedNow");
        return GoTo("/organise/agenda/what-if#closed");
    }

    public async Task<IActionResult> OnPostReopenAsync(string? code, CancellationToken cancel)
    {
        var reopened = await Sender.Send(new ReopenRoom.Command(code ?? ""), cancel);
        Tell("Agenda.WhatIf.ReopenedNow", Reader.Plain(reopened.Room), Reader.PlainTimeRange(reopened.Slot));
        return GoTo("/organise/agenda/what-if#closed");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Foreseen = await Sender.Send(new ForeseeClosure.Query(Room, Day, From, Until), cancel);
}
