using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>An approved person names a substitute, follows what becomes of it, and may take it back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SubstituteModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public OfferTransfer.Command? Command { get; set; }

    public GetMyTransfer.Result Mine { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new("", null, null, null)) with { Reference = Reference }, cancel);
        return Told("Registrations.Transfers.Offered");
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancel)
    {
        await Sender.Send(new TakeTransferBack.Command(Reference), cancel);
        return Told("Registrations.Transfers.TakenBack");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Mine = await Sender.Send(new GetMyTransfer.Query(Reference), cancel);
        Command ??= new(Reference, null, null, Reader.Language.Code);
    }

    private LocalRedirectResult Told(string key)
    {
        Tell(key);
        return GoTo($"/me/registrations/{Reference}/substitute");
    }
}
