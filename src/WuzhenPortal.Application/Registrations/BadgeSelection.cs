using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Whose badges are meant: those who are approved and fit everything that is asked.</summary>
/// <param name="Search">Words of a name, organisation or reference.</param>
/// <param name="Category">Code.</param>
/// <param name="IsPrinted">Whether the badge that is valid was printed before; null for either.</param>
/// <param name="References">As somebody pasted them, divided by anything; where there are some, only these.</param>
/// <param name="Delegation">Code of the delegation to which people belong; null for everybody.</param>
public sealed record BadgeSelection(string? Search = null, string? Category = null, bool? IsPrinted = null, string? References = null, string? Delegation = null)
{
    /// <summary>Badges in one file.</summary>
    public const int Most = 500;

    /// <summary>Longest list of references, in characters.</summary>
    public const int ReferencesLength = 10_000;

    private static readonly char[] Dividers = [' ', ',', ';', '\t', '\n', '\r', '，', '；', '、', '،'];

    /// <summary>By name.</summary>
    internal IQueryable<Registration> In(PortalDbContext db, long summitId)
    {
        var found = db.Registrations.Where(registration => registration.SummitId == summitId && registration.Status == RegistrationStatus.Approved && registration.CategoryId != null);
        var references = (References ?? "").Split(Dividers, StringSplitOptions.RemoveEmptyEntries).Select(RegistrationReference.Parse).Distinct().ToList();
        found = references.Count > 0 ? found.Where(registration => references.Contains(registration.Reference)) : found;
        foreach (var word in SearchKey.Of(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(registration => registration.SearchText.Contains(word));
        }

        found = string.IsNullOrEmpty(Category) ? found : found.Where(registration => registration.Category!.Code == Category);
        found = string.IsNullOrEmpty(Delegation) ? found : found.Where(registration => db.DelegationMembers.Any(member => member.Id == registration.DelegationMemberId
            && db.Delegations.Any(delegation => delegation.Id == member.DelegationId && delegation.Code == Delegation)));
        found = IsPrinted switch
        {
            true => found.Where(registration => db.Badges.Any(badge => badge.RegistrationId == registration.Id && badge.VoidedAt == null && badge.PrintCount > 0)),
            false => found.Where(registration => !db.Badges.Any(badge => badge.RegistrationId == registration.Id && badge.VoidedAt == null && badge.PrintCount > 0)),
            null => found,
        };
        return found.OrderBy(registration => registration.SortName).ThenBy(registration => registration.Id);
    }
}
