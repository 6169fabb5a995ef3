namespace WuzhenPortal.Domain.News;

/// <summary>Where an article stands.</summary>
public enum NewsStatus
{
    Draft,
    InReview,

    /// <summary>Given to the readers, from <see cref="NewsArticle.PublishedAt"/> on.</summary>
    Published,
    Withdrawn,
}

/// <summary>One piece of news, written in Markdown. What editors write and what readers see are two things: <see cref="Show"/> turns the one into the other.</summary>
public sealed partial class NewsArticle : Root, IAudited
{
    /// <summary>Longest <see cref="SearchText"/>, in characters.</summary>
    public const int SearchTextLength = 2000;

    /// <summary>Most sessions, people and stands that one article is about.</summary>
    public const int MostRelated = 20;

    private NewsArticle()
    {
    }

    public NewsArticle(long summitId, string slug, LocalizedText title, LocalizedText summary, LocalizedText body)
    {
        SummitId = summitId;
        Slug = slug;
        SourceLanguage = title.In(Language.English.Code).LanguageCode;
        Write(title, summary, body);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>The slug that it began with, once it has another: feeds go on calling it so. Null while <see cref="Slug"/> is the first.</summary>
    public string? FirstSlug { get; private set; }

    /// <summary>As written; readers see <see cref="PublicTitle"/>.</summary>
    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>One or two sentences for lists and previews, as written; readers see <see cref="PublicSummary"/>.</summary>
    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown, as written; readers see <see cref="PublicBody"/>.</summary>
    public LocalizedText Body { get; private set; } = LocalizedText.Empty;

    /// <summary>What readers see, in the languages that are ready; empty before it is published.</summary>
    public LocalizedText PublicTitle { get; private set; } = LocalizedText.Empty;

    /// <summary>What readers see, in the languages that are ready.</summary>
    public LocalizedText PublicSummary { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown that readers see, in the languages that are ready.</summary>
    public LocalizedText PublicBody { get; private set; } = LocalizedText.Empty;

    /// <summary>Topic words in lower case, such as <c>expo</c>.</summary>
    public IList<string> Tags { get; init; } = [];

    /// <summary>Local addresses of what it is about, such as <c>/sessions/opening</c>, <c>/sub-forums/…</c>, <c>/speakers/…</c> and <c>/expo/…</c>.</summary>
    public IList<string> Related { get; init; } = [];

    public ICollection<ArticleCorrection> Corrections { get; init; } = [];

    public NewsStatus Status { get; private set; }

    /// <summary>When everybody may read it, at the end of an embargo if there is one; null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Since when the cleared press may read it, before everybody does; null without an embargo.</summary>
    public DateTimeOffset? EmbargoedFrom { get; private set; }

    /// <summary>Until when only the cleared press may read it; null without an embargo.</summary>
    public DateTimeOffset? EmbargoedUntil => EmbargoedFrom is null ? null : PublishedAt;

    /// <summary>When what readers see last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>Whether it stays on top of the lists.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>Until when it is breaking news; null when it is not.</summary>
    public DateTimeOffset? BreakingUntil { get; private set; }

    /// <summary>Whose words were written last; null for the portal itself.</summary>
    public long? WrittenBy { get; private set; }

    string IAudited.AuditName => Slug;

    /// <summary>The titles and the address, folded by <see cref="SearchKey"/>.</summary>
    public string SearchText { get; private set; } = "";

    public void HandIn()
    {
        RuleViolation.Unless(Status == NewsStatus.Draft, "News.NotADraft");
        RuleViolation.Unless(!Body.IsEmpty, "News.BodyMissing");
        Status = NewsStatus.InReview;
    }

    /// <summary>Back to who wrote it.</summary>
    public void SendBack()
    {
        RuleViolation.Unless(Status == NewsStatus.InReview, "News.NotInReview");
        Status = NewsStatus.Draft;
    }

    /// <summary>Whoever wrote last is not the one who publishes, where four eyes are asked for.</summary>
    /// <param name="accountId">Null for the portal itself.</param>
    public void DemandFourEyes(long? accountId) =>
        RuleViolation.Unless(accountId is null || accountId != WrittenBy, "News.FourEyesNeeded");

    /// <param name="at">When everybody may read it; later than now holds it back until then.</param>
    /// <param name="pressFrom">When the cleared press may, before that: an embargo.</param>
    public void Publish(DateTimeOffset at, DateTimeOffset? pressFrom = null)
    {
        RuleViolation.Unless(Status != NewsStatus.Published, "News.AlreadyPublished");
        RuleViolation.Unless(pressFrom is null || pressFrom < at, "News.EmbargoEndsFirst");
        Status = NewsStatus.Published;
        PublishedAt = at;
        EmbargoedFrom = pressFrom;
        Reveal(at);
    }

    /// <summary>Gives an article that is held back another time, with or without an embargo before it.</summary>
    public void Reschedule(DateTimeOffset at, DateTimeOffset now, DateTimeOffset? pressFrom = null)
    {
        RuleViolation.Unless(Status == NewsStatus.Published && PublishedAt > now, "News.AlreadyPublished");
        RuleViolation.Unless(pressFrom is null || pressFrom < at, "News.EmbargoEndsFirst");
        PublishedAt = at;
        EmbargoedFrom = pressFrom;
    }

    /// <summary>Takes it away from readers; its address then answers that it was withdrawn, or, where nobody could read it yet, as if it had never been.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        RuleViolation.Unless(Status == NewsStatus.Published, "News.NotPublished");
        Status = NewsStatus.Withdrawn;
        EmbargoedFrom = null;
        PublishedAt = PublishedAt > now ? null : PublishedAt;
        BreakingUntil = null;
        IsPinned = false;
    }

    /// <summary>Gives it another address; the caller keeps the old one as a <see cref="FormerSlug"/>.</summary>
    public void Rename(string slug)
    {
        FirstSlug ??= Slug;
        Slug = slug;
        RefreshSearchText();
    }

    public void Pin(bool isPinned) => IsPinned = isPinned;

    /// <param name="until">Null ends it.</param>
    public void BreakUntil(DateTimeOffset? until, DateTimeOffset now)
    {
        RuleViolation.Unless(until is null || until > now || until == BreakingUntil, "News.BreakingIsOver");
        BreakingUntil = until;
    }

    /// <param name="words">Topics in lower case, the most telling first.</param>
    public void FileUnder(IEnumerable<string> words) => Replace(Tags, words);

    /// <param name="addresses">See <see cref="Related"/>.</param>
    public void Relate(IEnumerable<string> addresses) => Replace(Related, addresses.Distinct().Take(MostRelated));

    private static void Replace(IList<string> list, IEnumerable<string> by)
    {
        string[] wanted = [.. by];
        if (!list.SequenceEqual(wanted))
        {
            list.Clear();
            foreach (var item in wanted)
            {
                list.Add(item);
            }
        }
    }
}
