using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>Where somebody in a delegation stands, apart from the registration.</summary>
public enum DelegationMemberState
{
    /// <summary>Named by the leader; no link was sent.</summary>
    Listed,

    Invited,

    /// <summary>Opened the link and registers.</summary>
    Accepted,

    /// <summary>Somebody else came in the same place.</summary>
    Replaced,

    Removed,
}

/// <summary>What a leader types about somebody.</summary>
/// <param name="Position">Job title.</param>
/// <param name="LanguageCode">Of the mails.</param>
public sealed record DelegationPerson(string FamilyName, string? GivenName, string? NativeName, string Email, string? Phone, string? Position, string LanguageCode);

/// <summary>One person in a delegation, and the personal link by which that person registers.</summary>
public sealed class DelegationMember : Invitation, IAudited
{
    /// <summary>Length of <see cref="Key"/>, in characters.</summary>
    public const int KeyLength = 12;

    private static readonly TimeSpan Quiet = TimeSpan.FromHours(24);

    private DelegationMember()
    {
    }

    /// <param name="delegation">Saved already.</param>
    /// <param name="rank">In the order of precedence.</param>
    public DelegationMember(Delegation delegation, long categoryId, int rank, DelegationPerson person, DateTimeOffset now)
    {
        DelegationId = delegation.Id;
        DelegationName = delegation.LatinName;
        CategoryId = categoryId;
        Rank = rank;
        AddedAt = now;
        Key = RandomCode.Of(KeyLength);
        Write(person);
    }

    public long DelegationId { get; private set; }

    /// <summary>In Latin script, when the person was added.</summary>
    public string DelegationName { get; private set; } = "";

    /// <summary>Names the person in an address of the delegation; cannot be guessed.</summary>
    public string Key { get; private set; } = "";

    public long CategoryId { get; private set; }

    /// <summary>In the order of precedence; smaller comes first.</summary>
    public int Rank { get; private set; }

    /// <summary>Head of the delegation, who comes before all others.</summary>
    public bool IsHead { get; private set; }

    public DelegationMemberState State { get; private set; }

    [Personal]
    public string FamilyName { get; private set; } = "";

    [Personal]
    public string? GivenName { get; private set; }

    [Personal]
    public string? NativeName { get; private set; }

    [Personal]
    public string? Phone { get; private set; }

    /// <summary>Job title.</summary>
    public string? Position { get; private set; }

    /// <summary>Of the mails.</summary>
    public string LanguageCode { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When the link was last sent.</summary>
    public DateTimeOffset? InvitedAt { get; private set; }

    /// <summary>Whose place this is, in which somebody else comes now.</summary>
    public long? ReplacesId { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Given name and family name as in the passport.</summary>
    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Whether the person fills a place.</summary>
    public bool IsIn => State is DelegationMemberState.Listed or DelegationMemberState.Invited or DelegationMemberState.Accepted;

    string IAudited.AuditName => DelegationName;

    protected override string AcceptedKey => "Registrations.Delegations.MemberAnswered";

    protected override string OverKey => "Registrations.Delegations.LinkIsOver";

    /// <summary>Why this cannot be taken, by the name of the property.</summary>
    public static IEnumerable<(string Property, string Key)> Problems(DelegationPerson person)
    {
        var identity = new Identity(person.FamilyName, person.GivenName, person.NativeName, person.FamilyName, "-", person.Email, person.Phone ?? "");
        return Answer.Problems(identity)
            .Where(problem => problem.Answer is not nameof(identity.BadgeName) && !(problem.Answer == nameof(identity.Phone) && string.IsNullOrEmpty(person.Phone)))
            .Select(problem => (problem.Answer, problem.Key))
            .Concat(person.Position is { } position && position.Any(char.IsControl) ? [(nameof(person.Position), "Registrations.LineSigns")] : []);
    }

    /// <summary>Corrects what was typed; a link that went to another address is over.</summary>
    public void Correct(DelegationPerson person)
    {
        RuleViolation.Unless(State is DelegationMemberState.Listed or DelegationMemberState.Invited, "Registrations.Delegations.MemberAnswered");
        if (person.Email != Email)
        {
            State = DelegationMemberState.Listed;
        }

        Write(person);
    }

    /// <summary>Makes the link that is sent now; an earlier one is over.</summary>
    /// <returns>The code for the link, which is kept nowhere.</returns>
    public string Link(DateTimeOffset now)
    {
        RuleViolation.Unless(IsIn, "Registrations.Delegations.LinkIsOver");
        var code = Invite(Email, now);
        (State, InvitedAt) = (DelegationMemberState.Invited, now);
        return code;
    }

    /// <summary>Whether somebody who has not answered may be reminded: once a day is enough.</summary>
    public bool MayBeReminded(DateTimeOffset now) => State == DelegationMemberState.Invited && InvitedAt + Quiet <= now;

    /// <summary>The person behind the account takes the place.</summary>
    public void Join(long accountId, DateTimeOffset now)
    {
        RuleViolation.Unless(State == DelegationMemberState.Invited, OverKey);
        Accept(accountId, now);
        State = DelegationMemberState.Accepted;
    }

    /// <summary>Leaves the delegation; the place becomes free.</summary>
    public void Remove(DateTimeOffset now) => Leave(DelegationMemberState.Removed, now);

    /// <summary>Makes room in the same place, order and category for somebody else.</summary>
    public DelegationMember ReplaceBy(Delegation delegation, DelegationPerson person, DateTimeOffset now)
    {
        Leave(DelegationMemberState.Replaced, now);
        return new(delegation, CategoryId, Rank, person, now) { IsHead = IsHead, ReplacesId = Id };
    }

    public void Head(bool isHead) => IsHead = isHead;

    public void StandAt(int rank) => Rank = rank;

    private void Leave(DelegationMemberState state, DateTimeOffset now)
    {
        RuleViolation.Unless(IsIn, "Registrations.Delegations.MemberGone");
        (State, LeftAt) = (state, now);
    }

    private void Write(DelegationPerson person)
    {
        if (Problems(person).Select(problem => ((string Property, string Key)?)problem).FirstOrDefault() is { } wrong)
        {
            throw new RuleViolation(wrong.Key) { Property = wrong.Property };
        }

        (FamilyName, GivenName, NativeName) = (person.FamilyName, person.GivenName, person.NativeName);
        (Email, Phone, Position, LanguageCode) = (person.Email, person.Phone, person.Position, person.LanguageCode);
    }
}
