using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Domain.Mail;

/// <summary>Where a mail to many stands.</summary>
public enum BulkMailStatus
{
    /// <summary>Written; waits for the second look.</summary>
    Draft,

    /// <summary>Handed over to the outbox.</summary>
    Confirmed,

    /// <summary>Taken back before it left.</summary>
    TakenBack,
}

/// <summary>To whose registrations a mail to many goes.</summary>
/// <param name="Statuses">Those that count; none of them is nobody.</param>
/// <param name="Category">Code; null for any.</param>
/// <param name="Nationality">ISO 3166-1 alpha-2; null for any.</param>
public sealed record Addressees(IReadOnlyList<RegistrationStatus> Statuses, string? Category, AttendanceMode? Mode, string? Nationality);

/// <summary>One mail to everybody whose registration fits a filter. Whom it goes to is settled at the second look, and stays.</summary>
public sealed class BulkMail : Root, IAudited
{
    public const int CodeLength = 10;

    public const int SubjectLength = 200;

    public const int TextLength = 6000;

    /// <summary>How long it can be taken back after it was confirmed.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    private BulkMail()
    {
    }

    public BulkMail(long summitId, Addressees addressees, LocalizedText subject, LocalizedText text, long writtenBy, DateTimeOffset now)
    {
        SummitId = summitId;
        Code = RandomCode.Of(CodeLength);
        Batch = Guid.CreateVersion7();
        Statuses = [.. addressees.Statuses.Distinct().Select(status => $"{status}")];
        (Category, Mode, Nationality) = (addressees.Category, addressees.Mode, addressees.Nationality);
        (Subject, Text) = (subject, text);
        (WrittenBy, WrittenAt) = (writtenBy, now);
    }

    public long SummitId { get; private set; }

    /// <summary>Names it in addresses.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What its messages in the outbox have in common.</summary>
    public Guid Batch { get; private set; }

    /// <summary>Names of <see cref="RegistrationStatus"/>.</summary>
    public IList<string> Statuses { get; private set; } = [];

    public string? Category { get; private set; }

    public AttendanceMode? Mode { get; private set; }

    public string? Nationality { get; private set; }

    public LocalizedText Subject { get; private set; } = LocalizedText.Empty;

    public LocalizedText Text { get; private set; } = LocalizedText.Empty;

    public BulkMailStatus Status { get; private set; }

    /// <summary>Registrations that it goes to.</summary>
    public IList<long> Recipients { get; private set; } = [];

    public int People { get; private set; }

    public long WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public long? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Addressees Addressees => new([.. Statuses.Select(Enum.Parse<RegistrationStatus>)], Category, Mode, Nationality);

    string IAudited.AuditName => Code;

    /// <summary>Whether it can still be taken back.</summary>
    public bool IsHeldAt(DateTimeOffset now) => Status == BulkMailStatus.Confirmed && now < ConfirmedAt + Held;

    /// <summary>Settles whom it goes to.</summary>
    public void Address(IReadOnlyCollection<long> registrations)
    {
        RuleViolation.Unless(Status == BulkMailStatus.Draft, "Mail.Bulk.NotDraft");
        Recipients = [.. registrations];
        People = registrations.Count;
    }

    /// <param name="people">How many the sender thinks it goes to.</param>
    public void Confirm(int? people, long by, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == BulkMailStatus.Draft, "Mail.Bulk.NotDraft");
        RuleViolation.Unless(People > 0, "Mail.Bulk.Nobody");
        if (people != People)
        {
            throw new RuleViolation("Mail.Bulk.OtherNumber", People) { Property = nameof(People) };
        }

        (Status, ConfirmedBy, ConfirmedAt) = (BulkMailStatus.Confirmed, by, now);
    }

    public void TakeBack(DateTimeOffset now)
    {
        RuleViolation.Unless(IsHeldAt(now), "Mail.Bulk.TooLate");
        Status = BulkMailStatus.TakenBack;
    }
}
