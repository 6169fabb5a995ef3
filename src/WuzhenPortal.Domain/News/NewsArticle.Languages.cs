namespace WuzhenPortal.Domain.News;

/// <content>Six languages side by side: what is written, what agrees with the source, what readers see.</content>
public sealed partial class NewsArticle
{
    /// <summary>The language from which the others are translated.</summary>
    public string SourceLanguage { get; private set; } = Language.English.Code;

    /// <summary>How often the words in the source language changed.</summary>
    public int SourceNumber { get; private set; }

    /// <summary>Where each written language stands; one that is missing here is ready and was never confirmed.</summary>
    public IReadOnlyList<ArticleLanguage> Languages { get; private set; } = [];

    /// <summary>The languages in which something is written.</summary>
    public IEnumerable<string> WrittenLanguages => Language.All.Select(language => language.Code).Where(IsWritten);

    /// <summary>Writes the words that editors see; readers see them after <see cref="Show"/>.</summary>
    public void Write(LocalizedText title, LocalizedText summary, LocalizedText body)
    {
        RuleViolation.Unless(!title.IsEmpty, "News.TitleMissing");
        RuleViolation.Unless(Status != NewsStatus.Published || !body.IsEmpty, "News.BodyMissing");
        var (before, number) = (WrittenLanguages.ToDictionary(code => code, StandingOf), SourceNumber);
        HashSet<string> changed = [.. Language.All.Select(language => language.Code).Where(code => Title[code] != title[code] || Summary[code] != summary[code] || Body[code] != body[code])];
        (Title, Summary, Body) = (title, summary, body);
        if (changed.Contains(SourceLanguage))
        {
            SourceNumber++;
        }

        // A translation agrees with the source when it is written anew, or changed together with the source with which it agreed.
        Keep(WrittenLanguages.Select(code => before.TryGetValue(code, out var old)
            ? changed.Contains(code) && old.Source == number ? old with { Source = SourceNumber } : old
            : new ArticleLanguage(code, LanguageState.Ready, SourceNumber)));
        RefreshSearchText();
    }

    /// <summary>Changes an article; one that was published shows it to its readers.</summary>
    public void Rewrite(LocalizedText title, LocalizedText summary, LocalizedText body, DateTimeOffset now)
    {
        Write(title, summary, body);
        if (Status == NewsStatus.Published)
        {
            Show(now);
        }
    }

    /// <param name="accountId">Null for the portal itself.</param>
    public void SignedBy(long? accountId) => WrittenBy = accountId;

    /// <summary>Says what readers get of each language.</summary>
    public void Set(IReadOnlyDictionary<string, LanguageState> states) =>
        Keep(WrittenLanguages.Select(StandingOf).Select(language => states.TryGetValue(language.Code, out var state) ? language with { State = state } : language));

    /// <summary>Says that a translation agrees with the source as it is now.</summary>
    public void Confirm(IReadOnlyCollection<string> codes) =>
        Keep(WrittenLanguages.Select(StandingOf).Select(language => codes.Contains(language.Code) ? language with { Source = SourceNumber } : language));

    /// <summary>Translates from another language from now on; what is written counts as confirmed.</summary>
    public void TranslateFrom(string code)
    {
        if (code != SourceLanguage)
        {
            RuleViolation.Unless(IsWritten(code), "Portal.Translations.SourceNotWritten");
            SourceLanguage = code;
            Confirm([.. WrittenLanguages]);
        }
    }

    /// <summary>Where a language stands.</summary>
    public ArticleLanguage StandingOf(string code) => Languages.FirstOrDefault(language => language.Code == code) ?? new(code, LanguageState.Ready, 0);

    /// <summary>Whether the source changed since this translation was last confirmed.</summary>
    public bool IsOutdated(string code) => code != SourceLanguage && IsWritten(code) && StandingOf(code).Source < SourceNumber;

    /// <summary>Whether readers see something else in this language than they would after <see cref="Show"/>.</summary>
    public bool IsUnshown(string code) =>
        ToShow(PublicTitle, Title, code) != PublicTitle[code] || ToShow(PublicSummary, Summary, code) != PublicSummary[code] || ToShow(PublicBody, Body, code) != PublicBody[code];

    /// <summary>Whether something waits for somebody to show it to the readers.</summary>
    public bool HasUnshown => Status == NewsStatus.Published && (Language.All.Any(language => IsUnshown(language.Code)) || Corrections.Any(correction => correction.ShownAt is null));

    /// <summary>Lets readers see what is written in the languages that are ready, and the corrections.</summary>
    public void Show(DateTimeOffset now)
    {
        RuleViolation.Unless(Status == NewsStatus.Published, "News.NotPublished");
        var isNews = HasUnshown;
        Reveal(now);
        if (isNews && PublishedAt <= now)
        {
            UpdatedAt = now;
        }
    }

    /// <summary>Notes what was wrong; readers are told of it by <see cref="Show"/>.</summary>
    public void Correct(LocalizedText text, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == NewsStatus.Published && PublishedAt <= now, "News.NothingToCorrect");
        RuleViolation.Unless(!text.IsEmpty, "News.CorrectionMissing");
        Corrections.Add(new ArticleCorrection { Text = text, WrittenAt = now });
    }

    private void Reveal(DateTimeOffset now)
    {
        (PublicTitle, PublicSummary, PublicBody) = (ToShow(PublicTitle, Title), ToShow(PublicSummary, Summary), ToShow(PublicBody, Body));
        RuleViolation.Unless(!PublicTitle.IsEmpty && !PublicBody.IsEmpty, Body.IsEmpty ? "News.BodyMissing" : "News.NothingReady");
        foreach (var correction in Corrections)
        {
            correction.Show(now);
        }
    }

    private bool IsWritten(string code) => Title[code] is not null || Summary[code] is not null || Body[code] is not null;

    private LocalizedText ToShow(LocalizedText seen, LocalizedText written) =>
        LocalizedText.Of(Language.All.Select(language => KeyValuePair.Create(language.Code, ToShow(seen, written, language.Code))));

    private string? ToShow(LocalizedText seen, LocalizedText written, string code) => StandingOf(code).State switch
    {
        LanguageState.Ready => written[code],
        LanguageState.Draft => seen[code],
        _ => null,
    };

    private void Keep(IEnumerable<ArticleLanguage> languages)
    {
        ArticleLanguage[] kept = [.. languages];
        if (!kept.SequenceEqual(Languages))
        {
            Languages = kept;
        }
    }

    private void RefreshSearchText()
    {
        var key = SearchKey.Of([Slug, .. Title.All.Values]);
        SearchText = key[..Math.Min(key.Length, SearchTextLength)];
    }
}
