using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>Shows what a release would change, and releases.</summary>
public sealed class ReleaseModel : PortalPage
{
    [BindProperty]
    public ReleaseAgenda.Command? Command { get; set; }

    public ReadAgendaDesk.Result Desk { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var number = await Sender.Send(Command!, cancel);
        Tell("Agenda.Desk.Released", number);
        return GoTo($"/organise/agenda/releases/{number}/notice");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Desk = await Sender.Send(new ReadAgendaDesk.Query(), cancel);
}
