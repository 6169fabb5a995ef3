namespace WuzhenPortal.Domain.News;

/// <summary>What an editor has typed and not saved yet, kept so that it opens again on any device.</summary>
public sealed class ArticleDraft : Root
{
    public required long AccountId { get; init; }

    /// <summary>Null for an article that is not there yet.</summary>
    public required long? ArticleId { get; init; }

    /// <summary>Version of the article that the editor saw.</summary>
    public int SeenVersion { get; private set; }

    /// <summary>The form, as JSON.</summary>
    public string Form { get; private set; } = "";

    public DateTimeOffset TypedAt { get; private set; }

    public void Keep(string form, int seenVersion, DateTimeOffset now)
    {
        Form = form;
        SeenVersion = seenVersion;
        TypedAt = now;
    }
}

/// <summary>That an editor has an article open.</summary>
public sealed class ArticlePresence : Root
{
    public required long ArticleId { get; init; }

    public required long AccountId { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}
