using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Accounts;

[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class ResetModel : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public ResetPassword.Command Command { get; set; } = new(null, "");

    public ReadAccountLink.Answer Link { get; private set; } = new(null, false);

    public override async Task PrepareAsync(CancellationToken cancel) => Link = await Sender.Send(new ReadAccountLink.Query(Code, LinkPurpose.ResetPassword), cancel);

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Sender.Send(Command with { Code = Code }, cancel) == ResetPassword.Outcome.InvalidLink)
        {
            return Page();
        }

        Tell("Accounts.Reset.Done");
        return GoTo("/account/sign-in");
    }
}
