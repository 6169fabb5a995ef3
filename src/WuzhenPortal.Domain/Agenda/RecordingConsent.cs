namespace WuzhenPortal.Domain.Agenda;

/// <summary>What somebody says to being recorded.</summary>
public enum ConsentAnswer
{
    NotAsked,
    Agreed,
    Refused,
}

/// <summary>Whether one speaker agrees to be recorded in one session. A root of its own, so that an answer comes in nobody's way who edits the session.</summary>
public sealed class RecordingConsent : Root, IAudited
{
    private RecordingConsent()
    {
    }

    /// <param name="session">Saved already.</param>
    public RecordingConsent(Session session, long speakerId)
    {
        SessionId = session.Id;
        SpeakerId = speakerId;
        Slug = session.Slug;
    }

    public long SessionId { get; private set; }

    public long SpeakerId { get; private set; }

    /// <summary>Of the session.</summary>
    public string Slug { get; private set; } = "";

    public ConsentAnswer Answer { get; private set; }

    public DateTimeOffset NotedAt { get; private set; }

    /// <summary>Account of the speaker or of a manager; null for the portal itself.</summary>
    public long? NotedBy { get; private set; }

    string IAudited.AuditName => Slug;

    public void Note(ConsentAnswer answer, long? by, DateTimeOffset now)
    {
        Answer = answer;
        NotedBy = by;
        NotedAt = now;
    }
}
