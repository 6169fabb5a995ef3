namespace WuzhenPortal.Domain.Registrations;

/// <summary>Where somebody stands with the place in a category.</summary>
public enum PlaceStatus
{
    /// <summary>Neither has a place nor waits for one.</summary>
    Left,

    /// <summary>The person has a place.</summary>
    Held,

    /// <summary>The person waits for one.</summary>
    Waiting,

    /// <summary>A place is held for the person until a certain time.</summary>
    Offered,

    /// <summary>The person did not take the offered place in time, and waits no longer.</summary>
    Expired,
}

/// <summary>The place of one accepted registration in its category, or its place in the waiting list.</summary>
public sealed class CategoryPlace : Root, IAudited
{
    /// <summary>Longest reason for moving somebody ahead, in characters.</summary>
    public const int ReasonLength = 1000;

    private readonly List<PlaceStep> steps = [];

    private CategoryPlace()
    {
    }

    /// <param name="registration">Saved already.</param>
    public CategoryPlace(Registration registration)
    {
        RegistrationId = registration.Id;
        Label = registration.Reference;
    }

    public long RegistrationId { get; private set; }

    public long CategoryId { get; private set; }

    /// <summary>The registration's reference.</summary>
    public string Label { get; private set; } = "";

    public PlaceStatus Status { get; private set; }

    /// <summary>Since when the person waits; null for who never had to.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>By this the waiting list is ordered: since when the person waits, or just before who was first when the person was moved ahead.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>Why the person was moved ahead; null where nobody did.</summary>
    public string? MovedBecause { get; private set; }

    /// <summary>Until when an offered place is held.</summary>
    public DateTimeOffset? OfferedUntil { get; private set; }

    /// <summary>What happened so far, oldest first.</summary>
    public IReadOnlyList<PlaceStep> Steps => steps;

    /// <summary>Whether it counts as a place that is taken.</summary>
    public bool HoldsPlace => Status is PlaceStatus.Held or PlaceStatus.Offered;

    string IAudited.AuditName => Label;

    /// <summary>The registration is accepted: with a place that was just taken for it, or into the waiting list.</summary>
    public void Admit(long categoryId, bool hasPlace, long by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == PlaceStatus.Left, "Registrations.NotDecidable");
        CategoryId = categoryId;
        MovedBecause = null;
        if (hasPlace)
        {
            Advance(PlaceStatus.Held, by, now);
        }
        else
        {
            Queue(by, now);
        }
    }

    /// <summary>A place became free, and is held for a while.</summary>
    public void Offer(DateTimeOffset until, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == PlaceStatus.Waiting, "Registrations.Places.NotWaiting");
        OfferedUntil = until;
        Advance(PlaceStatus.Offered, null, now);
        Raise(new PlaceAdvanced(this, Status));
    }

    /// <summary>The person takes the offered place.</summary>
    public void Accept(long by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == PlaceStatus.Offered && now < OfferedUntil, "Registrations.Places.OfferOver");
        OfferedUntil = null;
        Advance(PlaceStatus.Held, by, now);
    }

    /// <summary>The time to take the offered place is over.</summary>
    public void Expire(DateTimeOffset now)
    {
        RuleViolation.Unless(Status == PlaceStatus.Offered && OfferedUntil <= now, "Registrations.Places.NotOffered");
        OfferedUntil = null;
        Advance(PlaceStatus.Expired, null, now);
        Raise(new PlaceAdvanced(this, Status));
    }

    /// <summary>Who missed an offer waits again, behind everybody else.</summary>
    public void WaitAgain(long by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == PlaceStatus.Expired, "Registrations.Places.NotWaiting");
        MovedBecause = null;
        Queue(by, now);
    }

    /// <summary>The staff has the person asked before everybody else.</summary>
    /// <param name="first">When who is first now was queued.</param>
    public void MoveAhead(DateTimeOffset first, string? reason, long by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == PlaceStatus.Waiting, "Registrations.Places.NotWaiting");
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolation("Registrations.Places.ReasonMissing") { Property = "Reason" };
        }

        QueuedAt = first.AddMilliseconds(-1);
        MovedBecause = reason.Trim();
        steps.Add(new PlaceStep { Status = Status, At = now, By = by, Reason = MovedBecause });
    }

    /// <summary>The person leaves, or the acceptance is taken back.</summary>
    /// <param name="by">Null for the portal itself.</param>
    public void Leave(long? by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status != PlaceStatus.Left, "Registrations.Places.NotWaiting");
        OfferedUntil = null;
        Advance(PlaceStatus.Left, by, now);
    }

    private void Queue(long by, DateTimeOffset now)
    {
        WaitingSince = now;
        QueuedAt = now;
        Advance(PlaceStatus.Waiting, by, now);
    }

    private void Advance(PlaceStatus status, long? by, DateTimeOffset now)
    {
        Status = status;
        steps.Add(new PlaceStep { Status = status, At = now, By = by, Until = OfferedUntil });
    }
}

/// <summary>One thing that happened to somebody's place.</summary>
public sealed class PlaceStep : Entity
{
    public required PlaceStatus Status { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Account of who did it; null for the portal itself.</summary>
    public required long? By { get; init; }

    /// <summary>Until when an offer is held.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why somebody was moved ahead.</summary>
    public string? Reason { get; init; }
}

/// <summary>A place reached another status of which the person must know.</summary>
public sealed record PlaceAdvanced(CategoryPlace Place, PlaceStatus Status) : IDomainEvent;
