using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Accounts;

namespace WuzhenPortal.Web.Pages.Accounts;

public sealed class SignOutModel : AccountPage
{
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Page() : GoTo("/account/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new SignOut.Command(), cancel);
        Tell("Accounts.SignedOut");
        return GoTo("/account/sign-in");
    }
}
