using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>Where the link of an invitation to lead a delegation leads: nothing happens before a button is pressed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Its name; null where the link is over.</summary>
    public string? Delegation { get; private set; }

    public override async Task PrepareAsync(CancellationToken cancel) => Delegation = (await Sender.Send(new OpenDelegationInvitation.Query(Code), cancel)).Delegation;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var delegation = await Sender.Send(new AcceptDelegationInvitation.Command(Code), cancel);
        Tell("Registrations.Delegations.LeadAccepted");
        return GoTo($"/me/delegations/{delegation}");
    }
}
