using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>How it stands with the person's place in the category: the turn, the rule, the history, and the place that is offered.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PlaceModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    public GetMyPlace.Result Place { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel)
    {
        await Sender.Send(new AcceptPlace.Command(Reference), cancel);
        Tell("Registrations.Places.Taken");
        return GoTo($"/me/registrations/{Reference}");
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        await Sender.Send(new WaitAgain.Command(Reference), cancel);
        Tell("Registrations.Places.WaitsAgain");
        return GoTo($"/me/registrations/{Reference}/place");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Place = await Sender.Send(new GetMyPlace.Query(Reference), cancel);
}
