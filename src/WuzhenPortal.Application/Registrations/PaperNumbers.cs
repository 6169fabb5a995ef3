using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Counts letters and badges of a summit without a gap, however many people ask at once; to be called within a transaction.</summary>
internal sealed class PaperNumbers(PortalDbContext db)
{
    /// <summary>Lets one request at a time issue papers of a summit.</summary>
    public async Task LockAsync(long summitId, CancellationToken cancel) =>
        // Writes nothing new, and holds the row until the transaction ends.
        await db.Summits.Where(summit => summit.Id == summitId).ExecuteUpdateAsync(set => set.SetProperty(summit => summit.Year, summit => summit.Year), cancel);

    /// <summary>The next number of a letter, while the summit is locked.</summary>
    public async Task<int> NextLetterAsync(long summitId, CancellationToken cancel) =>
        (await db.InvitationLetters.Where(letter => letter.SummitId == summitId).MaxAsync(letter => (int?)letter.Number, cancel) ?? 0) + 1;

    /// <summary>The next number of a badge, while the summit is locked.</summary>
    public async Task<int> NextBadgeAsync(long summitId, CancellationToken cancel) =>
        (await db.Badges.Where(badge => badge.SummitId == summitId).MaxAsync(badge => (int?)badge.Number, cancel) ?? 0) + 1;
}
