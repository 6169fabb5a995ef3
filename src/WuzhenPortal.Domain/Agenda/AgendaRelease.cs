namespace WuzhenPortal.Domain.Agenda;

/// <summary>A published, numbered state of the agenda. The public sees the latest; drafts are never public.</summary>
public sealed class AgendaRelease : Root, IAudited
{
    private AgendaRelease()
    {
    }

    /// <param name="summitId">Whose agenda.</param>
    /// <param name="number">1 for the first of a summit.</param>
    /// <param name="releasedAt">When.</param>
    /// <param name="releasedBy">Account that released it; null for an import.</param>
    /// <param name="note">What a reader should know of this version.</param>
    /// <param name="snapshot">The whole public agenda as JSON.</param>
    public AgendaRelease(long summitId, int number, DateTimeOffset releasedAt, long? releasedBy, string note, string snapshot)
    {
        SummitId = summitId;
        Number = number;
        ReleasedAt = releasedAt;
        ReleasedBy = releasedBy;
        Note = note;
        Snapshot = snapshot;
        Raise(new AgendaReleased(this));
    }

    public long SummitId { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset ReleasedAt { get; private set; }

    public long? ReleasedBy { get; private set; }

    public string Note { get; private set; } = "";

    public string Snapshot { get; private set; } = "";

    string IAudited.AuditName => $"{Number}";

    /// <summary>The same agenda once more, as the next release: how one goes back without taking anything from the record.</summary>
    /// <param name="next">The next free number.</param>
    /// <exception cref="RuleViolation">This is the release that the public sees.</exception>
    public AgendaRelease Again(int next, DateTimeOffset releasedAt, long? releasedBy, string note)
    {
        RuleViolation.Unless(Number < next - 1, "Agenda.Desk.IsPublicAlready");
        return new(SummitId, next, releasedAt, releasedBy, note, Snapshot);
    }
}

/// <summary>A release became what the public sees.</summary>
public sealed record AgendaReleased(AgendaRelease Release) : IDomainEvent;
