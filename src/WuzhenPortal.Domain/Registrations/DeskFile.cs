namespace WuzhenPortal.Domain.Registrations;

/// <summary>What a registrar wrote down about an application, for colleagues alone.</summary>
public sealed class RegistrationNote : Root, IAudited
{
    /// <summary>Longest note, in characters.</summary>
    public const int MaxLength = 2000;

    private RegistrationNote()
    {
    }

    public RegistrationNote(Registration registration, string text, long by, DateTimeOffset at)
    {
        RuleViolation.Unless(!string.IsNullOrWhiteSpace(text), "Registrations.Desk.NoteEmpty");
        (RegistrationId, Reference, Text, By, At) = (registration.Id, registration.Reference, text.Trim(), by, at);
    }

    public long RegistrationId { get; private set; }

    public string Reference { get; private set; } = "";

    [Personal]
    public string Text { get; private set; } = "";

    public long By { get; private set; }

    public DateTimeOffset At { get; private set; }

    string IAudited.AuditName => Reference;
}

/// <summary>A word by which registrars group applications.</summary>
public sealed class RegistrationTag : Root, IAudited
{
    public const int MaxLength = 40;

    private RegistrationTag()
    {
    }

    public RegistrationTag(Registration registration, string tag, long by, DateTimeOffset at)
    {
        RuleViolation.Unless(Tidy(tag) is not null, "Registrations.Desk.TagEmpty");
        (RegistrationId, Reference, Tag, By, At) = (registration.Id, registration.Reference, Tidy(tag)!, by, at);
    }

    public long RegistrationId { get; private set; }

    public string Reference { get; private set; } = "";

    /// <summary>In lower case, so that it is the same however it is typed.</summary>
    public string Tag { get; private set; } = "";

    public long By { get; private set; }

    public DateTimeOffset At { get; private set; }

    string IAudited.AuditName => Reference;

    /// <summary>The tag as it is kept; null for nothing.</summary>
    public static string? Tidy(string? typed)
    {
        var words = string.Join(' ', (Answer.Tidy(typed) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return words.Length == 0 ? null : words.Length > MaxLength ? words[..MaxLength] : words;
    }
}

/// <summary>Which registrar looks after an application.</summary>
public sealed class RegistrationAssignment : Root, IAudited
{
    private RegistrationAssignment()
    {
    }

    public RegistrationAssignment(Registration registration, long assignee, long by, DateTimeOffset at)
    {
        (RegistrationId, Reference) = (registration.Id, registration.Reference);
        MoveTo(assignee, by, at);
    }

    public long RegistrationId { get; private set; }

    public string Reference { get; private set; } = "";

    /// <summary>Who looks after it.</summary>
    public long AccountId { get; private set; }

    public long By { get; private set; }

    public DateTimeOffset At { get; private set; }

    string IAudited.AuditName => Reference;

    public void MoveTo(long assignee, long by, DateTimeOffset at) => (AccountId, By, At) = (assignee, by, at);
}

/// <summary>What one of several reviewers thinks, before another one decides.</summary>
public sealed class ReviewOpinion : Root, IAudited
{
    public required long RegistrationId { get; init; }

    public required string Reference { get; init; }

    /// <summary>How often the application had been handed in: opinions on earlier answers do not count.</summary>
    public required int Round { get; init; }

    /// <summary>1 for the first of the round; of two who are first at once, one is refused by the database.</summary>
    public required int Number { get; init; }

    public required long By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the reviewer would approve.</summary>
    public required bool IsYes { get; init; }

    [Personal]
    public string? Note { get; init; }

    string IAudited.AuditName => Reference;
}

/// <summary>What the person had answered when it was handed in.</summary>
public sealed class SubmissionSnapshot : Root
{
    public required long RegistrationId { get; init; }

    /// <summary>1 for the first time.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    [Personal]
    public required IReadOnlyList<SubmittedAnswer> Answers { get; init; }
}

/// <summary>One answer as it stood.</summary>
/// <param name="Key">Name of the answer, such as <c>FamilyName</c>.</param>
/// <param name="Value">As it is stored: a code for what is chosen.</param>
public sealed record SubmittedAnswer(string Key, string? Value);

/// <summary>That staff took a list out of the portal.</summary>
public sealed class RegistrationExport : Root, IAudited
{
    public required string Format { get; init; }

    /// <summary>How many registrations it held.</summary>
    public required int People { get; init; }

    public required long By { get; init; }

    public required DateTimeOffset At { get; init; }

    string IAudited.AuditName => Format;
}
