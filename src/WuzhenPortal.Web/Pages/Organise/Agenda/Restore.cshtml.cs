using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>Shows what going back to an earlier release would change, and goes back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RestoreModel : PortalPage
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public RestoreRelease.Command? Command { get; set; }

    public OpenRelease.Result Release { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var released = await Sender.Send(Command! with { Number = Number }, cancel);
        Tell("Agenda.Desk.Restored", Number, released);
        return GoTo($"/organise/agenda/releases/{released}/notice");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Release = await Sender.Send(new OpenRelease.Query(Number), cancel);
}
