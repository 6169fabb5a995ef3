namespace WuzhenPortal.Domain.Agenda;

/// <summary>Where the mails about a release stand.</summary>
public enum NoticeStatus
{
    /// <summary>Written, and waiting for somebody's word.</summary>
    Held,

    /// <summary>Handed over to be sent.</summary>
    Sent,

    /// <summary>Not to be sent.</summary>
    Dropped,

    /// <summary>A later release came first; its mails tell of both.</summary>
    Replaced,
}

/// <summary>The mails that tell everybody concerned of a release: held in the outbox until an agenda manager confirms them.</summary>
public sealed class ReleaseNotice : Root, IAudited
{
    private ReleaseNotice()
    {
    }

    /// <param name="summitId">Whose agenda.</param>
    /// <param name="release">Number of the release it tells of.</param>
    /// <param name="since">Number of the release that people know.</param>
    /// <param name="people">How many get a mail.</param>
    public ReleaseNotice(long summitId, int release, int since, int people)
    {
        SummitId = summitId;
        Release = release;
        Since = since;
        People = people;
        Batch = Guid.CreateVersion7();
    }

    public long SummitId { get; private set; }

    public int Release { get; private set; }

    public int Since { get; private set; }

    public int People { get; private set; }

    /// <summary>What its messages in the outbox have in common.</summary>
    public Guid Batch { get; private set; }

    public NoticeStatus Status { get; private set; }

    string IAudited.AuditName => $"{Release}";

    public void Send() => Leave(NoticeStatus.Sent);

    public void Drop() => Leave(NoticeStatus.Dropped);

    public void Replace() => Leave(NoticeStatus.Replaced);

    private void Leave(NoticeStatus status)
    {
        RuleViolation.Unless(Status == NoticeStatus.Held, "Agenda.Notice.IsNotHeld");
        Status = status;
    }
}
