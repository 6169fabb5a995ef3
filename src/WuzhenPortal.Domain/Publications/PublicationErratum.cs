namespace WuzhenPortal.Domain.Publications;

/// <summary>A mistake in a publication, and what it should say.</summary>
public sealed class PublicationErratum : Root, IAudited
{
    /// <summary>Length of <see cref="Code"/>, in characters.</summary>
    public const int CodeLength = 8;

    /// <summary>Longest <see cref="Place"/>, in characters.</summary>
    public const int PlaceLength = 60;

    private PublicationErratum()
    {
    }

    public PublicationErratum(Publication publication, DateTimeOffset now)
    {
        PublicationId = publication.Id;
        Code = RandomCode.Of(CodeLength);
        PublishedAt = now;
    }

    public long PublicationId { get; private set; }

    /// <summary>Names it within its publication, and in the feed.</summary>
    public string Code { get; private set; } = "";

    public LocalizedText Text { get; private set; } = LocalizedText.Empty;

    /// <summary>Where it stands, such as a page or a table; null where nothing is said of it.</summary>
    public string? Place { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>When its words last changed; null while they are as they were.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    string IAudited.AuditName => Code;

    public void Write(LocalizedText text, string? place, DateTimeOffset now)
    {
        RuleViolation.Unless(!text.IsEmpty, "Publications.ErratumMissing");
        if (!Text.IsEmpty && (!Text.Equals(text) || Place != place))
        {
            UpdatedAt = now;
        }

        (Text, Place) = (text, place);
    }
}
