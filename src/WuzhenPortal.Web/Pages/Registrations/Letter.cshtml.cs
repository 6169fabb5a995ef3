using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The invitation letter of one's own registration: asked for here, and had at once.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LetterModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public bool ShowsPassport { get; set; }

    public GetMyLetter.Result Mine { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Mine = await Sender.Send(new GetMyLetter.Query(Reference), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Tell("Registrations.Letter.Told", await Sender.Send(new RequestLetter.Command(Reference, ShowsPassport), cancel));
        return GoTo($"/me/registrations/{Reference}/letter");
    }
}
