namespace WuzhenPortal.Domain.News;

/// <summary>That an article was first seen public in a language, and when: digests are made by this, whichever way it came out.</summary>
public sealed class NewsAppearance : Entity
{
    public required long ArticleId { get; init; }

    public required string LanguageCode { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was first seen to be breaking news; null while it is not.</summary>
    public DateTimeOffset? BreakingAt { get; init; }
}
