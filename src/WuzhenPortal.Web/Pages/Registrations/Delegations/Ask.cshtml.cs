using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>Asks for a delegation.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AskModel : PortalPage
{
    [BindProperty]
    public AskForDelegation.Command? Command { get; set; }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        // Only who is signed in may come here.
        await Sender.Send(new ListMyDelegations.Query(), cancel);
        Command = Command is { Fields: null } blank ? blank with { Fields = DelegationFields.Blank } : Command ?? new(DelegationFields.Blank, null, null);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = await Sender.Send(Command!, cancel);
        Tell("Registrations.Delegations.Asked");
        return GoTo($"/me/delegations/{code}");
    }
}
