namespace WuzhenPortal.Domain.Speakers;

/// <summary>A person who speaks at a summit, with or without an account.</summary>
public sealed class Speaker : Root, IAudited
{
    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText Role { get; init; } = LocalizedText.Empty;

    public LocalizedText Organisation { get; init; } = LocalizedText.Empty;

    /// <summary>ISO 3166-1 alpha-2; null where it is not known.</summary>
    public string? Country { get; init; }

    string IAudited.AuditName => Slug;
}
