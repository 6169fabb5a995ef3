namespace WuzhenPortal.Domain.News;

/// <summary>A slug under which an article could once be found: it leads to the one that the article has now.</summary>
public sealed class FormerSlug : Root
{
    public required long SummitId { get; init; }

    public required long ArticleId { get; init; }

    public required string Slug { get; init; }
}
