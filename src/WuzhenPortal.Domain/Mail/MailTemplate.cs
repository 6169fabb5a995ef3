namespace WuzhenPortal.Domain.Mail;

/// <summary>The words of one kind of mail, where the staff wrote their own; a language without any keeps the shipped ones.</summary>
public sealed class MailTemplate : Root, IAudited
{
    public const int KindLength = 64;

    /// <summary>Longest text in one language, in characters.</summary>
    public const int TextLength = 6000;

    /// <summary>Longest subject in one language, in characters.</summary>
    public const int SubjectLength = 200;

    private readonly List<MailTemplateRevision> revisions = [];

    private MailTemplate()
    {
    }

    public MailTemplate(string kind) => Kind = kind;

    /// <summary>As in <see cref="OutboxMessage.Kind"/>.</summary>
    public string Kind { get; private set; } = "";

    public LocalizedText Subject { get; private set; } = LocalizedText.Empty;

    /// <summary>Paragraphs divided by an empty line.</summary>
    public LocalizedText Text { get; private set; } = LocalizedText.Empty;

    /// <summary>What it said at each save, oldest first.</summary>
    public IReadOnlyList<MailTemplateRevision> Revisions => revisions;

    string IAudited.AuditName => Kind;

    /// <summary>Takes the words; saving the same ones again changes nothing.</summary>
    public void Write(LocalizedText subject, LocalizedText text, long? by, DateTimeOffset now)
    {
        if (subject.Equals(Subject) && text.Equals(Text))
        {
            return;
        }

        (Subject, Text) = (subject, text);
        revisions.Add(new MailTemplateRevision { At = now, By = by, Subject = subject, Text = text });
    }
}

/// <summary>What a template said from a moment on.</summary>
public sealed class MailTemplateRevision : Entity
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Account of who wrote it.</summary>
    public long? By { get; init; }

    public required LocalizedText Subject { get; init; }

    public required LocalizedText Text { get; init; }
}
