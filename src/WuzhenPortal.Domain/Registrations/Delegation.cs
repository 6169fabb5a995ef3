namespace WuzhenPortal.Domain.Registrations;

/// <summary>For whom a delegation comes.</summary>
public enum DelegationKind
{
    Organisation,
    Country,
}

/// <summary>Where a delegation stands.</summary>
public enum DelegationState
{
    /// <summary>Somebody asks for it; the staff has not answered.</summary>
    Requested,

    /// <summary>Its leader may add and replace members.</summary>
    Open,

    Declined,

    /// <summary>Nobody joins and nobody is replaced any more; who is in it stays.</summary>
    Closed,
}

/// <summary>How a delegation is called, and where it comes from.</summary>
/// <param name="Name">As it calls itself, in any script.</param>
/// <param name="LatinName">In Latin script, for badges and lists.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record DelegationProfile(DelegationKind Kind, string Name, string LatinName, string Country);

/// <summary>A group of people whose leader registers them.</summary>
public sealed class Delegation : Root, IAudited
{
    public const int CodeLength = 10;

    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 160;

    /// <summary>Longest reason or note, in characters.</summary>
    public const int NoteLength = 2000;

    /// <summary>More than any delegation brings.</summary>
    public const int MostMembers = 5000;

    private Delegation()
    {
    }

    private Delegation(long summitId, DelegationProfile profile, DateTimeOffset now)
    {
        SummitId = summitId;
        Code = RandomCode.Of(CodeLength);
        CreatedAt = now;
        Describe(profile);
    }

    public long SummitId { get; private set; }

    /// <summary>Names it in an address; cannot be guessed.</summary>
    public string Code { get; private set; } = "";

    public DelegationKind Kind { get; private set; }

    /// <summary>As it calls itself, in any script.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In Latin script, for badges and lists.</summary>
    public string LatinName { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private set; } = "";

    public DelegationState State { get; private set; }

    /// <summary>Whose account leads it; null until an invited leader accepts.</summary>
    public long? LeaderId { get; private set; }

    /// <summary>How many people were asked for; null where the staff gave it.</summary>
    public int? AskedPlaces { get; private set; }

    /// <summary>What was said when it was asked for.</summary>
    public string? Note { get; private set; }

    /// <summary>Why it was declined or closed; told to the leader.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    string IAudited.AuditName => LatinName;

    /// <summary>Somebody asks for one, to lead it.</summary>
    public static Delegation AskedFor(long summitId, DelegationProfile profile, int places, string? note, long leaderId, DateTimeOffset now)
    {
        RuleViolation.Unless(places is > 0 and <= MostMembers, "Registrations.Delegations.PlacesRange", MostMembers);
        return new(summitId, profile, now) { State = DelegationState.Requested, AskedPlaces = places, Note = Answer.Tidy(note), LeaderId = leaderId };
    }

    /// <summary>The staff gives one; its leader is invited.</summary>
    public static Delegation Given(long summitId, DelegationProfile profile, DateTimeOffset now) => new(summitId, profile, now) { State = DelegationState.Open };

    public void Describe(DelegationProfile profile)
    {
        (Kind, Country) = (profile.Kind, profile.Country);
        (Name, LatinName) = (Answer.Tidy(profile.Name) ?? "", Answer.Tidy(profile.LatinName) ?? "");
        RuleViolation.Unless(Name.Length > 0 && PersonName.IsLatin(LatinName) && LatinName.Any(char.IsLetter), "Registrations.Delegations.LatinName");
    }

    public void Approve()
    {
        RuleViolation.Unless(State == DelegationState.Requested, "Registrations.Delegations.Decided");
        (State, Reason) = (DelegationState.Open, null);
    }

    /// <param name="reason">Told to who asked.</param>
    public void Decline(string reason)
    {
        RuleViolation.Unless(State == DelegationState.Requested, "Registrations.Delegations.Decided");
        (State, Reason) = (DelegationState.Declined, Told(reason));
    }

    /// <param name="reason">Told to the leader.</param>
    public void Close(string reason)
    {
        RuleViolation.Unless(State == DelegationState.Open, "Registrations.Delegations.NotOpen");
        (State, Reason) = (DelegationState.Closed, Told(reason));
    }

    public void Reopen()
    {
        RuleViolation.Unless(State == DelegationState.Closed, "Registrations.Delegations.NotClosed");
        (State, Reason) = (DelegationState.Open, null);
    }

    /// <summary>Another account leads it from now on.</summary>
    public void LeadBy(long accountId) => LeaderId = accountId;

    /// <summary>Whether the summit for which it was begun has passed: it stays then as it is.</summary>
    /// <param name="lastDay">Of the summit.</param>
    /// <param name="zone">Of the summit.</param>
    public bool IsOver(DateTimeOffset now, DateOnly lastDay, TimeZoneInfo zone)
    {
        // One that is begun afterwards rehearses with a summit of the past, as the sample is.
        return Day(now) > lastDay && Day(CreatedAt) <= lastDay;

        DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }

    /// <summary>People may be added and replaced.</summary>
    /// <param name="lastDay">Of the summit.</param>
    /// <param name="zone">Of the summit.</param>
    public void MustBeOpen(DateTimeOffset now, DateOnly lastDay, TimeZoneInfo zone)
    {
        RuleViolation.Unless(State == DelegationState.Open, "Registrations.Delegations.NotOpen");
        RuleViolation.Unless(!IsOver(now, lastDay, zone), "Registrations.Delegations.Over");
    }

    private static string Told(string reason)
    {
        RuleViolation.Unless(!string.IsNullOrWhiteSpace(reason), "Registrations.ReasonMissing");
        return reason.Trim();
    }
}
