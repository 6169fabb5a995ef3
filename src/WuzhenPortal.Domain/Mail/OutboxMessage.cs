namespace WuzhenPortal.Domain.Mail;

/// <summary>One mail, written in the transaction of what it tells of, and sent afterwards.</summary>
public sealed class OutboxMessage : Entity
{
    /// <summary>Tries before a message is given up and shown to staff.</summary>
    public const int MaxAttempts = 12;

    public const int MaxSubjectLength = 400;

    /// <summary>Longest <see cref="UnsubscribeAddress"/>, in characters.</summary>
    public const int AddressLength = 500;

    /// <summary>Identity for the outside: the mail's Message-ID and the file name; a receiver that sees it twice can drop the second.</summary>
    public required Guid Key { get; init; }

    /// <summary>Which mail it is, such as <c>RegistrationSubmitted</c>.</summary>
    public required string Kind { get; init; }

    public required string Recipient { get; init; }

    public required string LanguageCode { get; init; }

    public required string SubjectLine { get; init; }

    public required string Html { get; init; }

    public required string PlainText { get; init; }

    /// <summary>Where a mail program ends what this mail is part of, by one POST (RFC 8058); null for a mail that stands alone.</summary>
    public string? UnsubscribeAddress { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the messages of one mailing have in common; null for one that goes by itself.</summary>
    public Guid? Batch { get; init; }

    /// <summary>Not sent until somebody lets it go, or confirms its batch.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether nothing of it is kept once it has left: neither whom it went to nor what it said.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>Not tried before this time. While a node is sending it, this is when another node may take over.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Changes with each claim: whoever holds it may say how the sending ended.</summary>
    public Guid? Claim { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Set when it was given up.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Set when somebody took it back before it left.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Since when its words are no longer kept.</summary>
    public DateTimeOffset? BlankedAt { get; private set; }

    /// <summary>Why the last try failed; no personal data.</summary>
    public string? LastError { get; private set; }

    /// <summary>Time to the next try after this many failed ones: one minute, doubling, at most six hours.</summary>
    public static TimeSpan DelayAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, Math.Max(0, attempts - 1))));
}
