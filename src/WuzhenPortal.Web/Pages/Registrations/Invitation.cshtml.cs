using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Where the link of an invitation to take part leads: nothing happens before a button is pressed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public OpenRegistrationInvitation.Result Found { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new AcceptRegistrationInvitation.Command(), cancel);
        Tell("Registrations.Invitations.Accepted");
        return GoTo("/register/category");
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        await Sender.Send(new DeclineRegistrationInvitation.Command(), cancel);
        Tell("Registrations.Invitations.Declined");
        return GoTo("/me");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new OpenRegistrationInvitation.Query(Code), cancel);
}
