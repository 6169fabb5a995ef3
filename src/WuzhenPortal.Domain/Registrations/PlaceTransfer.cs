namespace WuzhenPortal.Domain.Registrations;

/// <summary>Whether a person of a category may give the place to somebody else.</summary>
public enum Substitution
{
    No,

    /// <summary>The place passes on when the staff approves the substitute.</summary>
    WithReview,

    /// <summary>The place passes on when the substitute hands in.</summary>
    WithoutReview,
}

/// <summary>Why a place did not pass on.</summary>
public enum TransferEnd
{
    TakenBack,
    Declined,
    Expired,

    /// <summary>The place was not there any more.</summary>
    PlaceGone,

    /// <summary>The substitute's registration was declined or withdrawn.</summary>
    NotTaken,
}

/// <summary>That an approved person gives the place in a category to somebody who is invited for it.</summary>
public sealed class PlaceTransfer : Root, IAudited
{
    /// <summary>Substitutes that one person may name, one after another.</summary>
    public const int Most = 5;

    private PlaceTransfer()
    {
    }

    /// <param name="giver">Approved and saved.</param>
    /// <param name="invitation">Of the substitute; saved.</param>
    public PlaceTransfer(Registration giver, RegistrationInvitation invitation, DateTimeOffset now)
    {
        (RegistrationId, Reference, CategoryId) = (giver.Id, giver.Reference, invitation.CategoryId);
        (InvitationId, Name, OfferedAt) = (invitation.Id, invitation.Addressee ?? "", now);
    }

    /// <summary>Whose place it is.</summary>
    public long RegistrationId { get; private set; }

    public string Reference { get; private set; } = "";

    public long CategoryId { get; private set; }

    /// <summary>By which the substitute comes; null once this ended.</summary>
    public long? InvitationId { get; private set; }

    /// <summary>Of the substitute, as the giver typed it.</summary>
    [Personal]
    public string Name { get; private set; } = "";

    public DateTimeOffset OfferedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public TransferEnd? EndedBecause { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Registration of the substitute, who has the place now.</summary>
    public long? SubstituteId { get; private set; }

    string IAudited.AuditName => Reference;

    /// <summary>The place stays where it is.</summary>
    public void End(TransferEnd because, DateTimeOffset now)
    {
        RuleViolation.Unless(EndedAt is null && CompletedAt is null, "Registrations.Transfers.Over");
        (EndedBecause, EndedAt, InvitationId) = (because, now, null);
    }

    /// <summary>The substitute has the place.</summary>
    public void Complete(Registration substitute, DateTimeOffset now)
    {
        RuleViolation.Unless(EndedAt is null && CompletedAt is null, "Registrations.Transfers.Over");
        (SubstituteId, CompletedAt) = (substitute.Id, now);
    }
}
