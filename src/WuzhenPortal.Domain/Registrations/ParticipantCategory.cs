namespace WuzhenPortal.Domain.Registrations;

/// <summary>How a person takes part.</summary>
public enum AttendanceMode
{
    OnSite,
    Online,
}

/// <summary>A kind of participant: it decides what is asked and which doors open.</summary>
public sealed class ParticipantCategory : Root, IAudited
{
    public required long SummitId { get; init; }

    /// <summary>Unique within the summit, such as <c>press</c>.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Whom it is for.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>What to have at hand when registering.</summary>
    public required LocalizedText Needs { get; init; }

    public DateTimeOffset? OpensAt { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }

    public bool AllowsOnSite { get; init; } = true;

    public bool AllowsOnline { get; init; } = true;

    /// <summary>Working days within which a decision is promised.</summary>
    public int ReviewDays { get; init; } = 5;

    /// <summary>How many registrars must look before a decision stands; 1 where one decides alone.</summary>
    public int Reviewers { get; init; } = 1;

    public int Position { get; init; }

    string IAudited.AuditName => Code;

    public bool IsOpenAt(DateTimeOffset now) => (OpensAt is null || now >= OpensAt) && (ClosesAt is null || now < ClosesAt);

    public bool Allows(AttendanceMode mode) => mode == AttendanceMode.OnSite ? AllowsOnSite : AllowsOnline;
}
