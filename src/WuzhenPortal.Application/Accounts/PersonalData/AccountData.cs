using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts.PersonalData;

/// <summary>The account itself, and what it did.</summary>
internal sealed class AccountData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return PersonalFile.Json("account.json", await db.Users.AsNoTracking().Where(account => account.Id == accountId)
            .Select(account => new { account.DisplayName, account.Email, account.EmailConfirmed, account.PhoneNumber, account.LanguageCode, account.CreatedAt }).SingleAsync(cancel));
        yield return PersonalFile.Json("activity.json", await db.AuditEntries.AsNoTracking().Where(entry => entry.ActorId == accountId).OrderBy(entry => entry.Id)
            .Select(entry => new { entry.At, entry.Action, entry.Subject, entry.SubjectName }).ToListAsync(cancel));
    }

    /// <summary>Nobody can sign in with what is left, and nothing says whose it was.</summary>
    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        if (person.AccountId is not { } id)
        {
            return;
        }

        await db.UserClaims.Where(claim => claim.UserId == id).ExecuteDeleteAsync(cancel);
        await db.UserLogins.Where(login => login.UserId == id).ExecuteDeleteAsync(cancel);
        await db.UserTokens.Where(token => token.UserId == id).ExecuteDeleteAsync(cancel);
        await db.UserPasskeys.Where(passkey => passkey.UserId == id).ExecuteDeleteAsync(cancel);
        var account = await db.Users.SingleAsync(account => account.Id == id, cancel);
        account.UserName = $"erased-{account.Code}";
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        account.DisplayName = account.Code;
        (account.Email, account.NormalizedEmail, account.PhoneNumber, account.PasswordHash) = (null, null, null, null);
        (account.EmailConfirmed, account.LockoutEnabled, account.LockoutEnd) = (false, true, DateTimeOffset.MaxValue.AddDays(-1));
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await db.SaveChangesAsync(cancel);
    }
}
