using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Press;

/// <summary>Who keeps a speaker's profile at the current summit answers for the speaker.</summary>
internal static class SpeakersOffice
{
    /// <param name="speaker">Slug.</param>
    public static IQueryable<Account> Of(PortalDbContext db, string speaker) => db.Users.Where(account => db.ProfileKeepers.Any(
        keeper => keeper.AccountId == account.Id && keeper.Slug == speaker && db.Summits.Of(null).Any(summit => summit.Id == keeper.SummitId)));
}
