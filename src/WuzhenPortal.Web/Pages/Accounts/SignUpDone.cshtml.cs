using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Accounts;

/// <summary>The same for every address, known or not.</summary>
[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class SignUpDoneModel : AccountPage
{
    /// <summary>Where the address waits for this page: TempData, not the address bar.</summary>
    internal const string AddressKey = "SignUpAddress";

    [BindProperty]
    public ResendConfirmation.Command Command { get; set; } = new("", null);

    public void OnGet() => Command = new(TempData.Peek(AddressKey) as string ?? "", null);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { ReturnUrl = SafeReturnUrl }, cancel);
        TempData[AddressKey] = Command.Email;
        Tell("Accounts.SentAgain");
        return LocalRedirect(Way("/account/sign-up/done"));
    }
}
