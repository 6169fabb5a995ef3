using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>Where the link of an invitation leads: nothing happens before a button is pressed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Whose profile it is; null where the link is over.</summary>
    public LocalizedText? Name { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new AcceptInvitation.Command(Code), cancel);
        Tell("Speakers.Keeper.Accepted");
        return GoTo("/me/speaker");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Name = (await Sender.Send(new OpenInvitation.Query(Code), cancel)).Name;
}
