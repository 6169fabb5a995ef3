using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>What follows from each kind of conflict.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConflictRulesModel : PortalPage
{
    [BindProperty]
    public DecideConflicts.Command? Command { get; set; }

    public OpenConflictRules.Result Rules { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command!, cancel);
        Tell("Agenda.Conflict.Decided");
        return GoTo("/organise/agenda/conflicts");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Rules = await Sender.Send(new OpenConflictRules.Query(), cancel);
}
