using System.Security.Cryptography;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>What is done to many applications at once.</summary>
public enum BulkKind
{
    Approve,
    Decline,
    Ask,
    Tag,
    Untag,
    Assign,
}

/// <summary>How it went with one of them.</summary>
public enum BulkOutcome
{
    Done,

    /// <summary>Another reviewer must decide.</summary>
    Opinion,

    /// <summary>It was so already.</summary>
    Nothing,

    /// <summary>Somebody was quicker.</summary>
    Changed,

    /// <summary>A rule said no.</summary>
    Refused,
}

/// <summary>One decision on many applications, which can be taken back whole for some minutes; its mails leave afterwards.</summary>
public sealed class BulkAction : Root, IAudited
{
    /// <summary>How long a decision can be taken back and its mails are held.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    private BulkAction()
    {
    }

    public BulkAction(long summitId, BulkKind kind, long by, DateTimeOffset at)
    {
        (SummitId, Code, Kind, By, At, UndoUntil) = (summitId, RandomNumberGenerator.GetHexString(12, lowercase: true), kind, by, at, at + UndoTime);
    }

    public long SummitId { get; private set; }

    public string Code { get; private set; } = "";

    public BulkKind Kind { get; private set; }

    public long By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset UndoUntil { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public long? UndoneBy { get; private set; }

    string IAudited.AuditName => Code;

    public void Undo(long by, DateTimeOffset now)
    {
        if (UndoneAt is null)
        {
            RuleViolation.Unless(now < UndoUntil, "Registrations.Bulk.TooLate");
            (UndoneAt, UndoneBy) = (now, by);
        }
    }
}

/// <summary>One application of a bulk action.</summary>
public sealed class BulkActionItem : Entity
{
    public required long BulkActionId { get; init; }

    public long? RegistrationId { get; init; }

    public required string Reference { get; init; }

    public required BulkOutcome Outcome { get; init; }

    /// <summary>Resource key of why it could not be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>Of the last step before; what comes after it is taken back.</summary>
    public long? StepBefore { get; init; }

    /// <summary>Of the registration afterwards: another one means that somebody acted since.</summary>
    public int? VersionAfter { get; init; }

    /// <summary>Of the mails that tell of it.</summary>
    public Guid? Mails { get; init; }

    /// <summary>The tag that came or went.</summary>
    public string? Tag { get; init; }

    public long? AssigneeBefore { get; init; }

    public long? AssigneeAfter { get; init; }

    public bool IsUndone { get; private set; }

    /// <summary>Resource key of why it could not be taken back.</summary>
    public string? UndoRefusal { get; private set; }

    public void Undone() => IsUndone = true;

    public void Stays(string key) => UndoRefusal = key;
}
