namespace WuzhenPortal.Domain.Registrations;

/// <summary>How a person takes part.</summary>
public enum AttendanceMode
{
    OnSite,
    Online,
}

/// <summary>Who may apply in a category.</summary>
public enum CategoryAccess
{
    Anyone,

    /// <summary>Who has accepted an invitation.</summary>
    Invitation,

    /// <summary>Members of delegations.</summary>
    Delegation,
}

/// <summary>A kind of participant: it decides what is asked and which doors open.</summary>
public sealed class ParticipantCategory : Root, IAudited
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeLength = 40;

    /// <summary>More than any summit has.</summary>
    public const int MaxCapacity = 100_000;

    /// <summary>Longest promise for a decision, in working days.</summary>
    public const int MaxReviewDays = 60;

    /// <summary>Longest time for which a freed place is held, in hours.</summary>
    public const int MaxOfferHours = 14 * 24;

    /// <summary>For how long a freed place is held where nobody said otherwise, in hours.</summary>
    public const int UsualOfferHours = 48;

    private LocalizedText name = LocalizedText.Empty;
    private LocalizedText description = LocalizedText.Empty;
    private LocalizedText needs = LocalizedText.Empty;
    private bool allowsOnline = true;
    private int reviewDays = 5;
    private int position;
    private BadgeColour colour;
    private BadgeZones zones;

    public required long SummitId { get; init; }

    /// <summary>Unique within the summit, such as <c>press</c>.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get => name; init => name = value; }

    /// <summary>Whom it is for.</summary>
    public required LocalizedText Description { get => description; init => description = value; }

    /// <summary>What to have at hand when registering.</summary>
    public required LocalizedText Needs { get => needs; init => needs = value; }

    public DateTimeOffset? OpensAt { get; private set; }

    public DateTimeOffset? ClosesAt { get; private set; }

    public bool AllowsOnSite { get; private set; } = true;

    public bool AllowsOnline { get => allowsOnline; init => allowsOnline = value; }

    public CategoryAccess Access { get; private set; }

    /// <summary>Without, handing in is enough.</summary>
    public bool NeedsReview { get; private set; } = true;

    /// <summary>How many of the staff must agree, 1 or 2.</summary>
    public int Reviewers { get; private set; } = 1;

    /// <summary>Working days within which a decision is promised.</summary>
    public int ReviewDays { get => reviewDays; init => reviewDays = value; }

    /// <summary>Places in all; null for no limit.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Places that people have or are offered. Counted up and down by the database alone, so that the last one is given once.</summary>
    public int Taken { get; private set; }

    /// <summary>For how long a freed place is held for who waits longest, in hours.</summary>
    public int OfferHours { get; private set; } = UsualOfferHours;

    /// <summary>Whether somebody outside a delegation may give the place to a substitute.</summary>
    public Substitution Substitution { get; private set; }

    public BadgeColour Colour { get => colour; init => colour = value; }

    public BadgeZones Zones { get => zones; init => zones = value; }

    public int Position { get => position; init => position = value; }

    /// <summary>Whether it is kept for those who are in it, and offered to nobody.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>Whether there is no place left now.</summary>
    public bool IsFull => Taken >= Capacity;

    string IAudited.AuditName => Code;

    public bool IsOpenAt(DateTimeOffset now) => !IsArchived && (OpensAt is null || now >= OpensAt) && (ClosesAt is null || now < ClosesAt);

    public bool Allows(AttendanceMode mode) => mode == AttendanceMode.OnSite ? AllowsOnSite : AllowsOnline;

    /// <summary>Resource key of why somebody cannot apply; null where they can.</summary>
    /// <param name="isInvited">Whether an invitation into this category was accepted: it opens what is closed to others.</param>
    /// <param name="isMember">Whether the place is one of a delegation's.</param>
    public string? Obstacle(DateTimeOffset now, bool isInvited, bool isMember) => this switch
    {
        { IsArchived: true } => "Registrations.Closed",
        _ when isInvited || isMember => null,
        { Access: CategoryAccess.Invitation } => "Registrations.ByInvitationOnly",
        { Access: CategoryAccess.Delegation } => "Registrations.ByDelegationOnly",
        _ => IsOpenAt(now) ? null : "Registrations.Closed",
    };

    /// <summary>Says what it is called and whom it is for.</summary>
    public void Describe(LocalizedText called, LocalizedText whomFor, LocalizedText atHand)
    {
        RuleViolation.Unless(!called.IsEmpty, "Registrations.Categories.NameMissing");
        (name, description, needs) = (called, whomFor, atHand);
    }

    /// <summary>Says who may apply, when and how.</summary>
    public void Open(CategoryAccess access, DateTimeOffset? opensAt, DateTimeOffset? closesAt, bool onSite, bool online)
    {
        Demand(opensAt is null || closesAt is null || opensAt < closesAt, "ClosesDay", "Registrations.Categories.ClosesBeforeItOpens");
        Demand(onSite || online, nameof(AllowsOnSite), "Registrations.Categories.NoMode");
        (Access, OpensAt, ClosesAt, AllowsOnSite, allowsOnline) = (access, opensAt, closesAt, onSite, online);
    }

    /// <summary>Says how it is decided.</summary>
    public void Review(bool needsReview, int reviewers, int days)
    {
        Demand(reviewers is 1 or 2, nameof(Reviewers), "Registrations.Categories.ReviewersRange");
        Demand(days is >= 1 and <= MaxReviewDays, nameof(ReviewDays), "Registrations.Categories.ReviewDaysRange", MaxReviewDays);
        (NeedsReview, Reviewers, reviewDays) = (needsReview, reviewers, days);
    }

    /// <summary>Says how many places there are. Nobody who has one loses it.</summary>
    /// <param name="offerHours">For how long a freed place is held.</param>
    public void Limit(int? capacity, int offerHours)
    {
        Demand(capacity is null or (>= 0 and <= MaxCapacity), nameof(Capacity), "Registrations.Categories.CapacityRange", MaxCapacity);
        Demand(capacity is null || capacity >= Taken, nameof(Capacity), "Registrations.Categories.FewerThanTaken", Taken);
        Demand(offerHours is >= 1 and <= MaxOfferHours, nameof(OfferHours), "Registrations.Categories.OfferHoursRange", MaxOfferHours);
        (Capacity, OfferHours) = (capacity, offerHours);
    }

    /// <summary>Says whether places may pass from person to person.</summary>
    public void AllowSubstitutes(Substitution how) => Substitution = how;

    /// <summary>Says how its badges look and what they open.</summary>
    public void Badge(BadgeColour shown, BadgeZones opens) => (colour, zones) = (shown, opens);

    /// <param name="place">Among the summit's categories.</param>
    public void MoveTo(int place) => position = place;

    /// <summary>Offers it to nobody any more, or again.</summary>
    public void Archive(bool isArchived) => IsArchived = isArchived;

    private static void Demand(bool holds, string property, string key, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleViolation(key, arguments) { Property = $"Category.{property}" };
        }
    }
}
