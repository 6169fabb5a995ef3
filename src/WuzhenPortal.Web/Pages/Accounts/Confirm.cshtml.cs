using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Accounts;

[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class ConfirmModel : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public ConfirmEmail.Command Command { get; set; } = new(null, "");

    public ReadAccountLink.Answer Link { get; private set; } = new(null, false);

    public override async Task PrepareAsync(CancellationToken cancel) => Link = await Sender.Send(new ReadAccountLink.Query(Code, LinkPurpose.ConfirmEmail), cancel);

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        switch (await Sender.Send(Command with { Code = Code }, cancel))
        {
            case ConfirmEmail.Outcome.SignedIn:
                Tell("Accounts.Confirm.Done");
                return GoOn("/register");
            case ConfirmEmail.Outcome.WrongPassword:
                ModelState.AddModelError("Command.Password", Texts["Accounts.Confirm.WrongPassword"]);
                return Page();
            default:
                return Page();
        }
    }
}
