namespace WuzhenPortal.Domain.Publications;

/// <summary>What row of works a publication belongs to.</summary>
public enum PublicationSeries
{
    BlueBook,
    WhitePaper,
    Report,
}

/// <summary>A Blue Book, white paper or report.</summary>
public sealed class Publication : Root, IAudited
{
    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required PublicationSeries Series { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText Publisher { get; init; } = LocalizedText.Empty;

    public required DateOnly ReleasedOn { get; init; }

    /// <summary>What it found, one sentence each.</summary>
    public IList<PublicationFact> Facts { get; } = [];

    string IAudited.AuditName => Slug;
}

/// <summary>One finding of a publication.</summary>
public sealed class PublicationFact : Entity
{
    public required LocalizedText Text { get; init; }

    public int Position { get; init; }
}

/// <summary>A letter of congratulation and the like.</summary>
public sealed class SummitMessage : Root, IAudited
{
    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    public required DateOnly Date { get; init; }

    string IAudited.AuditName => Slug;
}
