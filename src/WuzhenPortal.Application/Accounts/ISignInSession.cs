using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>The browser's session, kept in a cookie.</summary>
public interface ISignInSession
{
    /// <summary>From now on the browser speaks for this account.</summary>
    /// <param name="account">Whose password was right.</param>
    /// <param name="remember">Whether it lasts when the browser is closed.</param>
    Task StartAsync(Account account, bool remember);

    Task EndAsync();
}
