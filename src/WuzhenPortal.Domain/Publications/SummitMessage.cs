namespace WuzhenPortal.Domain.Publications;

/// <summary>A letter of congratulation and the like.</summary>
public sealed class SummitMessage : Root, IAudited
{
    private SummitMessage()
    {
    }

    public SummitMessage(long summitId, string slug, LocalizedText title, LocalizedText summary, DateOnly date)
    {
        SummitId = summitId;
        Slug = slug;
        Write(title, LocalizedText.Empty, summary, LocalizedText.Empty, date);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>Who wrote it; empty where the title says so.</summary>
    public LocalizedText From { get; private set; } = LocalizedText.Empty;

    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;

    /// <summary>Its full words, in plain paragraphs; empty where the portal does not hold them.</summary>
    public LocalizedText Body { get; private set; } = LocalizedText.Empty;

    public DateOnly Date { get; private set; }

    /// <summary>Whether only its editors see it. What came with the sample is none.</summary>
    public bool IsDraft { get; private set; }

    string IAudited.AuditName => Slug;

    public void Write(LocalizedText title, LocalizedText from, LocalizedText summary, LocalizedText body, DateOnly date)
    {
        RuleViolation.Unless(!title.IsEmpty, "Publications.TitleMissing");
        RuleViolation.Unless(!summary.IsEmpty || !body.IsEmpty, "Publications.WordsMissing");
        (Title, From, Summary, Body, Date) = (title, from, summary, body, date);
    }

    public void Show(bool isShown) => IsDraft = !isShown;
}
