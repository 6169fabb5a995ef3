using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Accounts;

[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class SignUpModel : AccountPage
{
    [BindProperty]
    public SignUp.Command Command { get; set; } = new("", "", "", null);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { ReturnUrl = SafeReturnUrl }, cancel);
        TempData[SignUpDoneModel.AddressKey] = Command.Email;
        return LocalRedirect(Way("/account/sign-up/done"));
    }
}
