using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Invitation letters and badges.</summary>
internal sealed class PaperData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var own = db.Registrations.Where(registration => registration.AccountId == accountId).Select(registration => registration.Id);
        var letters = await db.InvitationLetters.AsNoTracking().Where(letter => own.Contains(letter.RegistrationId)).OrderBy(letter => letter.Number)
            .Select(letter => new { letter.Serial, letter.FamilyName, letter.GivenName, letter.NativeName, letter.Nationality, letter.Organisation, letter.Position, letter.IssuedAt, letter.ReplacedAt, letter.RevokedAt, letter.RevocationReason }).ToListAsync(cancel);
        var badges = await db.Badges.AsNoTracking().Where(badge => own.Contains(badge.RegistrationId)).OrderBy(badge => badge.Number)
            .Select(badge => new { badge.Number, badge.CategoryCode, badge.IssuedAt, badge.VoidedAt, badge.PrintCount }).ToListAsync(cancel);
        if (letters.Count + badges.Count > 0)
        {
            yield return PersonalFile.Json("papers.json", new { letters, badges });
        }
    }

    /// <summary>That a letter or badge was issued stays, so that it can still be told to be revoked; whose it was does not.</summary>
    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        var ids = person.RegistrationIds.ToList();
        await db.InvitationLetters.Where(letter => ids.Contains(letter.RegistrationId)).ExecuteUpdateAsync(
            set => set.SetProperty(letter => letter.FamilyName, (string?)null).SetProperty(letter => letter.GivenName, (string?)null).SetProperty(letter => letter.NativeName, (string?)null)
                .SetProperty(letter => letter.Nationality, (string?)null).SetProperty(letter => letter.Organisation, (string?)null).SetProperty(letter => letter.Position, (string?)null)
                .SetProperty(letter => letter.RevocationReason, (string?)null), cancel);
    }
}
