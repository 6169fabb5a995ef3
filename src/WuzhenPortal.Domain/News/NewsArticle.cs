namespace WuzhenPortal.Domain.News;

/// <summary>Where an article stands.</summary>
public enum NewsStatus
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>One piece of news, written in Markdown.</summary>
public sealed class NewsArticle : Root, IAudited
{
    /// <summary>Longest <see cref="SearchText"/>, in characters.</summary>
    public const int SearchTextLength = 2000;

    private NewsArticle()
    {
    }

    public NewsArticle(long summitId, string slug, LocalizedText title, LocalizedText summary, LocalizedText body)
    {
        SummitId = summitId;
        Slug = slug;
        Write(title, summary, body);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>The slug that it began with, once it has another: feeds go on calling it so. Null while <see cref="Slug"/> is the first.</summary>
    public string? FirstSlug { get; private set; }

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>One or two sentences for lists and previews.</summary>
    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalizedText Body { get; private set; } = LocalizedText.Empty;

    /// <summary>Topic words in lower case, such as <c>expo</c>.</summary>
    public IList<string> Tags { get; init; } = [];

    public NewsStatus Status { get; private set; }

    /// <summary>When it first appeared, or will appear; null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When its words last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    string IAudited.AuditName => Slug;

    /// <summary>The titles and the address, folded by <see cref="SearchKey"/>.</summary>
    public string SearchText { get; private set; } = "";

    public void Write(LocalizedText title, LocalizedText summary, LocalizedText body)
    {
        RuleViolation.Unless(!title.IsEmpty, "News.TitleMissing");
        RuleViolation.Unless(Status != NewsStatus.Published || !body.IsEmpty, "News.BodyMissing");
        Title = title;
        Summary = summary;
        Body = body;
        var key = SearchKey.Of([Slug, .. title.All.Values]);
        SearchText = key[..Math.Min(key.Length, SearchTextLength)];
    }

    /// <summary>Changes an article; readers are told when it is one that they may know already.</summary>
    public void Rewrite(LocalizedText title, LocalizedText summary, LocalizedText body, DateTimeOffset now)
    {
        Write(title, summary, body);
        if (Status == NewsStatus.Published && PublishedAt <= now)
        {
            UpdatedAt = now;
        }
    }

    /// <param name="words">Topics in lower case, the most telling first.</param>
    public void FileUnder(IEnumerable<string> words)
    {
        Tags.Clear();
        foreach (var word in words)
        {
            Tags.Add(word);
        }
    }

    /// <param name="at">When it appears; later than now holds it back until then.</param>
    public void Publish(DateTimeOffset at)
    {
        RuleViolation.Unless(Status != NewsStatus.Published, "News.AlreadyPublished");
        RuleViolation.Unless(!Body.IsEmpty, "News.BodyMissing");
        Status = NewsStatus.Published;
        PublishedAt = at;
    }

    /// <summary>Gives an article that is held back another time.</summary>
    public void Reschedule(DateTimeOffset at, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == NewsStatus.Published && PublishedAt > now, "News.AlreadyPublished");
        PublishedAt = at;
    }

    /// <summary>Takes it away from readers; its address then answers that it was withdrawn.</summary>
    public void Withdraw()
    {
        RuleViolation.Unless(Status == NewsStatus.Published, "News.NotPublished");
        Status = NewsStatus.Withdrawn;
    }
}
