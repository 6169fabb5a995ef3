using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>Where an invitation to take part stands.</summary>
public enum InvitationState
{
    Pending,
    Accepted,
    Declined,
    Expired,
}

/// <summary>That somebody is invited by mail to register in a category. Only an account with the invited address can answer.</summary>
public sealed class RegistrationInvitation : Invitation, IAudited
{
    /// <summary>Longest name of who is invited, in characters.</summary>
    public const int AddresseeLength = 100;

    /// <summary>How long nobody is reminded again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    private RegistrationInvitation()
    {
    }

    public RegistrationInvitation(long summitId) => SummitId = summitId;

    public long SummitId { get; private set; }

    public long CategoryId { get; private set; }

    public ParticipantCategory? Category { get; private set; }

    /// <summary>How the mail greets the person; null where nobody said.</summary>
    [Personal]
    public string? Addressee { get; private set; }

    /// <summary>Of the mails.</summary>
    public string LanguageCode { get; private set; } = "";

    /// <summary>Whether handing in is enough.</summary>
    public bool SkipsReview { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>When the latest mail went.</summary>
    public DateTimeOffset RemindedAt { get; private set; }

    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>What it was accepted for; another registration of the same person is reviewed as any other.</summary>
    public long? RegistrationId { get; private set; }

    string IAudited.AuditName => Category?.Code ?? "";

    protected override string AcceptedKey => "Registrations.Invitations.IsInvited";

    protected override string OverKey => "Registrations.Invitations.LinkIsOver";

    /// <summary>Invites somebody, also who declined or did not answer in time.</summary>
    /// <returns>The code for the link, which is kept nowhere.</returns>
    public string Invite(string email, ParticipantCategory category, string? addressee, string languageCode, bool skipsReview, DateTimeOffset now)
    {
        RuleViolation.Unless(!IsOpen(now), AcceptedKey);
        var code = Invite(email, now);
        (Category, CategoryId, Addressee, LanguageCode, SkipsReview) = (category, category.Id, addressee, languageCode, skipsReview);
        (InvitedAt, RemindedAt, DeclinedAt) = (now, now, null);
        return code;
    }

    /// <summary>Writes to who has not answered; the new link is valid as long as the first one was.</summary>
    /// <returns>The code for the link.</returns>
    public string Remind(DateTimeOffset now)
    {
        RuleViolation.Unless(MayBeReminded(now), "Registrations.Invitations.NotNow");
        RemindedAt = now;
        return Invite(Email, now);
    }

    public bool MayBeReminded(DateTimeOffset now) => IsOpen(now) && RemindedAt + Rest <= now;

    /// <summary>The person comes, with this registration.</summary>
    public void Accept(Registration registration, DateTimeOffset now)
    {
        Accept(registration.AccountId, now);
        RegistrationId = registration.Id;
    }

    /// <summary>The person does not come; the link has done its work.</summary>
    public void Decline(DateTimeOffset now)
    {
        RuleViolation.Unless(IsOpen(now), OverKey);
        DeclinedAt = now;
        End();
    }

    /// <summary>The place that it was for is gone: the person may still come, and is reviewed as any other.</summary>
    public void NeedReview() => SkipsReview = false;

    public InvitationState StateAt(DateTimeOffset now) => this switch
    {
        { AccountId: not null } => InvitationState.Accepted,
        { DeclinedAt: not null } => InvitationState.Declined,
        _ => ExpiresAt > now ? InvitationState.Pending : InvitationState.Expired,
    };
}
