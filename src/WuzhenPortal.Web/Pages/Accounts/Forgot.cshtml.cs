using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Accounts;

[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class ForgotModel : AccountPage
{
    [BindProperty]
    public RequestPasswordReset.Command Command { get; set; } = new("");

    /// <summary>Set on the page that follows, the same for every address.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command, cancel);
        return GoTo("/account/forgot?sent=true");
    }
}
