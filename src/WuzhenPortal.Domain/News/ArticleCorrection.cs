namespace WuzhenPortal.Domain.News;

/// <summary>What was wrong in an article, and is right now: readers are told.</summary>
public sealed class ArticleCorrection : Entity, IAuditedPart
{
    public required LocalizedText Text { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Since when readers see it; null while somebody else has to agree.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    string IAuditedPart.AuditText => Text.ToString() is { Length: > 200 } text ? text[..200] : Text.ToString();

    internal void Show(DateTimeOffset now) => ShownAt ??= now;
}
