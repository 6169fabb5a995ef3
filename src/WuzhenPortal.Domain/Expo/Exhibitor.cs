namespace WuzhenPortal.Domain.Expo;

/// <summary>An organisation that shows something in the expo.</summary>
public sealed class Exhibitor : Root, IAudited
{
    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Where it stands; null for one that shows online only.</summary>
    public Booth? Booth { get; init; }

    public IList<Exhibit> Exhibits { get; } = [];

    string IAudited.AuditName => Slug;
}

/// <summary>A stand in the expo.</summary>
/// <param name="Hall">Letter of the hall.</param>
/// <param name="Number">Number in the hall; null while not given.</param>
/// <param name="IsIllustrative">Invented for a sample.</param>
public sealed record Booth(string Hall, string? Number, bool IsIllustrative);

/// <summary>One thing shown, in the expo and, all year, in the cloud exhibition hall.</summary>
public sealed class Exhibit : Entity
{
    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Kind of exhibit, such as <c>robotics</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Whether visitors can try it.</summary>
    public bool IsInteractive { get; init; }
}
