using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Which passwords may be chosen, and whether a given one is right.</summary>
internal sealed class Passwords(UserManager<Account> users, PortalDbContext db, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        [nameof(IdentityErrorDescriber.PasswordTooShort)] = "Accounts.PasswordTooShort",
        [nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars)] = "Accounts.PasswordRequiresUniqueChars",
    };

    private static string? nobodysHash;

    /// <exception cref="ValidationException">The password may not be chosen; the reason stands beside <c>Password</c>.</exception>
    public async Task RequireGoodAsync(Account account, string password)
    {
        var reasons = new List<string>();
        foreach (var validator in users.PasswordValidators)
        {
            reasons.AddRange((await validator.ValidateAsync(users, account, password)).Errors.Select(error => Sentences.GetValueOrDefault(error.Code, "Accounts.PasswordRefused")));
        }

        if (string.Equals(password, account.Email, StringComparison.OrdinalIgnoreCase))
        {
            reasons.Add("Accounts.PasswordIsAddress");
        }

        if (reasons.Count > 0)
        {
            throw new ValidationException(reasons.Distinct().Select(reason => new ValidationFailure("Password", reason) { ErrorCode = reason }));
        }
    }

    /// <summary>Whether it is this account's password. Too many wrong ones, and the account rests; nobody is told the difference, nor whether there is an account.</summary>
    public async Task<bool> IsRightAsync(Account? account, string password, CancellationToken cancel)
    {
        if (account is null || account.LockoutEnd > clock.GetUtcNow())
        {
            SpendTime(password);
            return false;
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            await CountWrongAsync(account.Id, cancel);
            return false;
        }

        if (account.AccessFailedCount > 0)
        {
            await db.Users.Where(other => other.Id == account.Id).ExecuteUpdateAsync(update => update.SetProperty(other => other.AccessFailedCount, 0), cancel);
        }

        return true;
    }

    /// <summary>Takes as long as checking a password does.</summary>
    public void SpendTime(string password)
    {
        var nobody = new Account { DisplayName = "", LanguageCode = "", CreatedAt = default };
        nobodysHash ??= users.PasswordHasher.HashPassword(nobody, "nobody has this password");
        users.PasswordHasher.VerifyHashedPassword(nobody, nobodysHash, password);
    }

    /// <summary>In the database, so that many guesses at once all count.</summary>
    private async Task CountWrongAsync(long accountId, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + users.Options.Lockout.DefaultLockoutTimeSpan;
        var most = users.Options.Lockout.MaxFailedAccessAttempts;
        await db.Users.Where(account => account.Id == accountId)
            .ExecuteUpdateAsync(update => update.SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount + 1), cancel);
        await db.Users.Where(account => account.Id == accountId && account.AccessFailedCount >= most)
            .ExecuteUpdateAsync(update => update.SetProperty(account => account.AccessFailedCount, 0).SetProperty(account => account.LockoutEnd, until), cancel);
    }
}
