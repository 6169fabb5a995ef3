using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>Where a member's personal link leads: nothing happens before a button is pressed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PlaceModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public OpenDelegationPlace.Result Place { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Place = await Sender.Send(new OpenDelegationPlace.Query(Code), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new AcceptDelegationPlace.Command(Code), cancel);
        Tell("Registrations.Delegations.PlaceAccepted");
        return GoTo(Journey.Addresses[0]);
    }
}
