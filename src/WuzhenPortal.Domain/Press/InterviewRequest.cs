using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Domain.Press;

/// <summary>How the journalist would like to talk.</summary>
public enum InterviewFormat
{
    InPerson,
    OnCamera,
    ByVideo,
    InWriting,
}

/// <summary>Where a request stands.</summary>
public enum InterviewStatus
{
    Asked,

    /// <summary>The speaker's office has it.</summary>
    PassedOn,

    /// <summary>A time and a place are offered.</summary>
    Offered,
    Accepted,
    Declined,
    Withdrawn,
}

/// <summary>What a journalist asks.</summary>
/// <param name="LanguageCode">In which the talk is to be.</param>
/// <param name="Times">Wished times, in the journalist's own words.</param>
public sealed record InterviewWish(string Topic, InterviewFormat Format, string LanguageCode, string Times);

/// <summary>That a journalist asks a speaker for an interview.</summary>
public sealed class InterviewRequest : Root, IAudited
{
    public const int TopicLength = 500;

    public const int TimesLength = 300;

    public const int PlaceLength = 160;

    public const int ReasonLength = 500;

    public const int CodeLength = 12;

    /// <summary>Requests that one journalist may have running, so that speakers' offices are not flooded.</summary>
    public const int MostRunning = 12;

    private readonly List<InterviewStep> steps = [];

    private InterviewRequest()
    {
    }

    /// <param name="speaker">Slug; speakers keep theirs for good.</param>
    public InterviewRequest(Registration registration, string speaker, InterviewWish wish, DateTimeOffset now)
    {
        (SummitId, RegistrationId, Reference, SpeakerSlug) = (registration.SummitId, registration.Id, registration.Reference, speaker);
        (Topic, Format, LanguageCode, Times) = wish;
        Code = RandomCode.Of(CodeLength);
        Advance(InterviewStatus.Asked, registration.AccountId, now);
    }

    public long SummitId { get; private set; }

    public long RegistrationId { get; private set; }

    /// <summary>Of the registration; it never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>By which its address names it.</summary>
    public string Code { get; private set; } = "";

    public string SpeakerSlug { get; private set; } = "";

    [Personal]
    public string Topic { get; private set; } = "";

    public InterviewFormat Format { get; private set; }

    public string LanguageCode { get; private set; } = "";

    [Personal]
    public string Times { get; private set; } = "";

    public InterviewStatus Status { get; private set; }

    /// <summary>The time that is offered.</summary>
    public DateTimeOffset? OfferedAt { get; private set; }

    /// <summary>Where, at that time: a room, a line to call.</summary>
    public string? Place { get; private set; }

    /// <summary>Why it was declined; told to the journalist.</summary>
    [Personal]
    public string? Reason { get; private set; }

    /// <summary>What happened so far, oldest first.</summary>
    public IReadOnlyList<InterviewStep> Steps => steps;

    /// <summary>Whether somebody still has to answer.</summary>
    public bool IsRunning => Status is InterviewStatus.Asked or InterviewStatus.PassedOn or InterviewStatus.Offered;

    string IAudited.AuditName => $"{SpeakerSlug} · {Reference}";

    /// <summary>The press office hands it to the speaker's office.</summary>
    public void PassOn(long by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == InterviewStatus.Asked, "Press.Interviews.NotAsked");
        Advance(InterviewStatus.PassedOn, by, now);
    }

    /// <summary>The speaker's office, or the press office for it, names a time; another one where the first does not suit.</summary>
    public void Offer(DateTimeOffset at, string place, long by, DateTimeOffset now)
    {
        RuleViolation.Unless(IsRunning, "Press.Interviews.Over");
        if (at <= now)
        {
            throw new RuleViolation("Press.Interviews.InThePast") { Property = "Offer.Day" };
        }

        (OfferedAt, Place) = (at, place);
        Advance(InterviewStatus.Offered, by, now);
    }

    /// <param name="reason">Told to the journalist.</param>
    public void Decline(string reason, long by, DateTimeOffset now)
    {
        RuleViolation.Unless(IsRunning, "Press.Interviews.Over");
        Reason = reason;
        Advance(InterviewStatus.Declined, by, now);
    }

    /// <summary>The journalist takes what is offered.</summary>
    public void Accept(long by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == InterviewStatus.Offered, "Press.Interviews.NotOffered");
        RuleViolation.Unless(OfferedAt > now, "Press.Interviews.InThePast");
        Advance(InterviewStatus.Accepted, by, now);
    }

    /// <summary>The journalist does without.</summary>
    public void Withdraw(long by, DateTimeOffset now)
    {
        RuleViolation.Unless(IsRunning || Status == InterviewStatus.Accepted, "Press.Interviews.Over");
        Advance(InterviewStatus.Withdrawn, by, now);
    }

    private void Advance(InterviewStatus status, long by, DateTimeOffset now)
    {
        Status = status;
        steps.Add(new InterviewStep { Status = status, At = now, By = by });
        Raise(new InterviewAdvanced(this, status));
    }
}

/// <summary>One step of a request.</summary>
public sealed class InterviewStep : Entity
{
    public required InterviewStatus Status { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long By { get; init; }
}

/// <summary>A request reached another status.</summary>
public sealed record InterviewAdvanced(InterviewRequest Request, InterviewStatus Status) : IDomainEvent;
