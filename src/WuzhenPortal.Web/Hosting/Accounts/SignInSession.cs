using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Web.Hosting.Accounts;

/// <summary>The session is Identity's cookie.</summary>
internal sealed class SignInSession(SignInManager<Account> manager) : ISignInSession
{
    public Task StartAsync(Account account, bool remember) => manager.SignInAsync(account, remember);

    public Task EndAsync() => manager.SignOutAsync();
}
