using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>What a mailed link is for.</summary>
public enum LinkPurpose
{
    ConfirmEmail,
    ResetPassword,
}

/// <summary>The opaque codes in mailed links: whose account, until when, and Identity's token, which ends with the account's security stamp.</summary>
internal sealed class AccountLinks(IDataProtectionProvider protection, UserManager<Account> users, TimeProvider clock)
{
    private static readonly TimeSpan Valid = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("WuzhenPortal.AccountLinks");

    public async Task<string> WriteAsync(Account account, LinkPurpose purpose)
    {
        var token = purpose == LinkPurpose.ConfirmEmail ? await users.GenerateEmailConfirmationTokenAsync(account) : await users.GeneratePasswordResetTokenAsync(account);
        var until = clock.GetUtcNow().Add(Valid).ToUnixTimeSeconds();
        return protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id} {until} {token}"));
    }

    /// <summary>The account of a code, with Identity's token; null when the code is wrong, too old, used, or for something else.</summary>
    public async Task<(Account Account, string Token)?> ReadAsync(string? code, LinkPurpose purpose)
    {
        if (Unprotect(code)?.Split(' ') is not [var id, var until, var token]
            || long.Parse(until, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds()
            || await users.FindByIdAsync(id) is not { } account)
        {
            return null;
        }

        var (provider, identityPurpose) = purpose == LinkPurpose.ConfirmEmail
            ? (users.Options.Tokens.EmailConfirmationTokenProvider, UserManager<Account>.ConfirmEmailTokenPurpose)
            : (users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose);
        return await users.VerifyUserTokenAsync(account, provider, identityPurpose, token) ? (account, token) : null;
    }

    private string? Unprotect(string? code)
    {
        try
        {
            return string.IsNullOrEmpty(code) ? null : protector.Unprotect(code);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
