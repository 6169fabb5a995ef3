namespace WuzhenPortal.Domain.Audit;

/// <summary>Who did what to which record, when, and what changed. Written once, never edited.</summary>
public sealed class AuditEntry : Entity
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public long? ActorId { get; init; }

    /// <summary>Name of the use case, such as <c>ApproveRegistration</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of record, such as <c>Registration</c>.</summary>
    public required string Subject { get; init; }

    public required long SubjectId { get; init; }

    /// <summary>What people call the record.</summary>
    public required string SubjectName { get; init; }

    /// <summary>JSON array of <see cref="AuditChange"/>.</summary>
    public required IReadOnlyList<AuditChange> Changes { get; init; }
}

/// <summary>One value before and after; both null for a personal one, of which only the change is told.</summary>
public sealed record AuditChange(string Property, string? Before, string? After);
