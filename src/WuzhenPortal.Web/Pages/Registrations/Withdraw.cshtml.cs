using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Says what withdrawing means, and asks once more.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WithdrawModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    public GetMyRegistration.Result Mine { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Mine = (await Sender.Send(new GetMyRegistration.Query(Reference), cancel))!;
        return Mine.IsWithdrawable ? Page() : GoTo($"/me/registrations/{Reference}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new WithdrawRegistration.Command(Reference, Version), cancel);
        Tell("Registrations.IsWithdrawn", Reference);
        return GoTo("/me");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Mine ??= (await Sender.Send(new GetMyRegistration.Query(Reference), cancel))!;
}
