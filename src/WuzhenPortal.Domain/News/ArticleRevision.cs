namespace WuzhenPortal.Domain.News;

/// <summary>What was done to an article when a revision of it was kept.</summary>
public enum RevisionStep
{
    Created,
    Written,
    HandedIn,
    SentBack,
    Scheduled,
    Published,
    Shown,
    Withdrawn,
    Restored,
}

/// <summary>An article as it stood after somebody did something to it.</summary>
public sealed class ArticleRevision : Root
{
    public required long ArticleId { get; init; }

    /// <summary>From 1, within the article.</summary>
    public required int Number { get; init; }

    public required RevisionStep Step { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the portal itself, and for somebody whose account is gone.</summary>
    public long? AccountId { get; private set; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    public required LocalizedText Body { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<string> Related { get; init; }

    /// <param name="number">From 1, within the article.</param>
    /// <param name="accountId">Null for the portal itself.</param>
    public static ArticleRevision Of(NewsArticle article, int number, RevisionStep step, long? accountId, DateTimeOffset now) => new()
    {
        ArticleId = article.Id,
        Number = number,
        Step = step,
        At = now,
        AccountId = accountId,
        Title = article.Title,
        Summary = article.Summary,
        Body = article.Body,
        Tags = [.. article.Tags],
        Related = [.. article.Related],
    };
}
