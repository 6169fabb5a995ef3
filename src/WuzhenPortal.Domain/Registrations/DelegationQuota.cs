namespace WuzhenPortal.Domain.Registrations;

/// <summary>How many people of one category a delegation may bring. They have their places from here and do not count against the category.</summary>
public sealed class DelegationQuota : Root, IAudited
{
    private DelegationQuota()
    {
    }

    /// <param name="delegation">Saved already.</param>
    public DelegationQuota(Delegation delegation, long categoryId, int places)
    {
        DelegationId = delegation.Id;
        CategoryId = categoryId;
        DelegationName = delegation.LatinName;
        Allot(places);
    }

    public long DelegationId { get; private set; }

    public long CategoryId { get; private set; }

    /// <summary>In Latin script, when the places were first given.</summary>
    public string DelegationName { get; private set; } = "";

    public int Places { get; private set; }

    /// <summary>Places that somebody fills. Counted up and down by the database alone, so that the last one is given once.</summary>
    public int Used { get; private set; }

    string IAudited.AuditName => DelegationName;

    /// <summary>Sets how many there are; nobody who fills one loses it.</summary>
    public void Allot(int places)
    {
        RuleViolation.Unless(places is >= 0 and <= Delegation.MostMembers, "Registrations.Delegations.PlacesRange", Delegation.MostMembers);
        RuleViolation.Unless(places >= Used, "Registrations.Delegations.FewerThanUsed", Used);
        Places = places;
    }
}
