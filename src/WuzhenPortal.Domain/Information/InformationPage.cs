namespace WuzhenPortal.Domain.Information;

/// <summary>A page of practical information: how to get there, visas, hotels. It belongs to no one summit and goes on from year to year.</summary>
public sealed class InformationPage : Root, IAudited, ITranslated
{
    /// <summary>After how many months somebody should look whether a page is still right, unless something else is said.</summary>
    public const int UsualReviewMonths = 6;

    private InformationPage()
    {
    }

    public InformationPage(string slug, int position, int reviewMonths)
    {
        Slug = slug;
        Position = position;
        ReviewMonths = reviewMonths;
    }

    public string Slug { get; private set; } = "";

    /// <summary>In order of the menu.</summary>
    public int Position { get; private set; }

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>One or two sentences for the menu.</summary>
    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalizedText Body { get; private set; } = LocalizedText.Empty;

    public string? Translations { get; private set; }

    public bool IsPublished { get; private set; }

    /// <summary>When its words last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>When somebody last looked whether all of it is right; null where nobody has.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Account.</summary>
    public long? ReviewedBy { get; private set; }

    /// <summary>After how many months it is due again.</summary>
    public int ReviewMonths { get; private set; }

    /// <summary>Addresses that it had, which lead to the one it has.</summary>
    public IList<InformationAddress> OldAddresses { get; } = [];

    string IAudited.AuditName => Slug;

    /// <returns>Whether any word changed.</returns>
    public bool Write(LocalizedText title, LocalizedText summary, LocalizedText body, DateTimeOffset now)
    {
        RuleViolation.Unless(!title.IsEmpty, "Information.TitleMissing");
        RuleViolation.Unless(!IsPublished || !body.IsEmpty, "Information.BodyMissing");
        if (Title.Equals(title) && Summary.Equals(summary) && Body.Equals(body))
        {
            return false;
        }

        Translations = TranslationState.Parse(Translations).After(Words(), [title, summary, body]).ToString();
        (Title, Summary, Body, UpdatedAt) = (title, summary, body, now);
        return true;
    }

    public IReadOnlyList<LocalizedText> Words() => [Title, Summary, Body];

    public void Translate(TranslationState state) => Translations = state.ToString();

    /// <summary>Gives it another address; the one it had goes on leading to it.</summary>
    public void CallIt(string slug)
    {
        if (slug != Slug)
        {
            if (OldAddresses.SingleOrDefault(address => address.Slug == slug) is { } again)
            {
                OldAddresses.Remove(again);
            }

            OldAddresses.Add(new InformationAddress(Slug));
            Slug = slug;
        }
    }

    public void DueAfter(int months) => ReviewMonths = months;

    public void Publish()
    {
        RuleViolation.Unless(!IsPublished, "Information.AlreadyPublished");
        RuleViolation.Unless(!Body.IsEmpty, "Information.BodyMissing");
        IsPublished = true;
    }

    /// <summary>Takes it back to its editors.</summary>
    public void Withdraw()
    {
        RuleViolation.Unless(IsPublished, "Information.NotPublished");
        IsPublished = false;
    }

    /// <summary>Somebody looked at all of it, and it is right.</summary>
    public void Review(long? by, DateTimeOffset now) => (ReviewedAt, ReviewedBy) = (now, by);

    public void MoveTo(int position) => Position = position;

    /// <summary>When somebody should look at it again; null where nobody ever has.</summary>
    public DateTimeOffset? DueAt => ReviewedAt?.AddMonths(ReviewMonths);

    /// <summary>Whether readers see it and somebody should look at it again.</summary>
    public bool IsDueAt(DateTimeOffset now) => IsPublished && !(DueAt > now);
}

/// <summary>An address that a page had.</summary>
public sealed class InformationAddress : Entity
{
    internal InformationAddress(string slug) => Slug = slug;

    public string Slug { get; private set; }
}

/// <summary>The words of a page at one time. Written once.</summary>
public sealed class InformationVersion : Entity
{
    private InformationVersion()
    {
    }

    /// <param name="number">1 for the first of a page.</param>
    /// <param name="by">Account; null for the portal itself.</param>
    public InformationVersion(InformationPage page, int number, long? by, DateTimeOffset now)
    {
        PageId = page.Id;
        Number = number;
        (Title, Summary, Body) = (page.Title, page.Summary, page.Body);
        By = by;
        At = now;
    }

    public long PageId { get; private set; }

    public int Number { get; private set; }

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;

    public LocalizedText Body { get; private set; } = LocalizedText.Empty;

    /// <summary>Account; null for the portal itself, and for somebody who was erased.</summary>
    public long? By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
