using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Hosting.Accounts;
using Outcome = WuzhenPortal.Application.Accounts.SignIn.Outcome;

namespace WuzhenPortal.Web.Pages.Accounts;

[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class SignInModel : AccountPage
{
    [BindProperty]
    public SignIn.Command Command { get; set; } = new("", "", false);

    [BindProperty]
    public ResendConfirmation.Command Resend { get; set; } = new("", null);

    /// <summary>A form that waits for the sign-in, sealed.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>Set after the right password of an address that awaits its confirmation.</summary>
    public bool MayResend { get; private set; }

    /// <summary>Set after the sign-in, when a form waited for it.</summary>
    public KeptForm? Waiting { get; private set; }

    public IActionResult OnGet()
    {
        Kept = HttpContext.Features.Get<SealedForm>()?.Value;
        return User.Identity is { IsAuthenticated: true } ? GoOn("/me") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        switch (await Sender.Send(Command, cancel))
        {
            case Outcome.SignedIn:
                Waiting = HttpContext.RequestServices.GetRequiredService<KeptForms>().Open(Kept);
                return Waiting is null ? GoOn("/me") : Page();
            case Outcome.Unconfirmed:
                MayResend = true;
                ModelState.AddModelError("", Texts["Accounts.SignIn.Unconfirmed"]);
                return Page();
            default:
                ModelState.AddModelError("", Texts["Accounts.SignIn.Refused"]);
                return Page();
        }
    }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancel)
    {
        await Sender.Send(Resend with { ReturnUrl = SafeReturnUrl }, cancel);
        TempData[SignUpDoneModel.AddressKey] = Resend.Email;
        Tell("Accounts.SentAgain");
        return LocalRedirect(Way("/account/sign-up/done"));
    }
}
