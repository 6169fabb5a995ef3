using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Accounts;

/// <summary>Says what an erasure takes and what it leaves, and asks once more.</summary>
[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class EraseModel : AccountPage
{
    [BindProperty]
    public EraseMyData.Command Command { get; set; } = new("", "");

    public GetMyData.Result Data { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Sender.Send(Command, cancel) == EraseMyData.Outcome.WrongPassword)
        {
            ModelState.AddModelError("Command.Password", Texts["Accounts.Data.WrongPassword"]);
            return Page();
        }

        Tell("Accounts.Erase.Done");
        return GoTo("/account/sign-in");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Data = await Sender.Send(new GetMyData.Query(), cancel);
}
