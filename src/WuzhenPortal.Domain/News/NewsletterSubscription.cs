namespace WuzhenPortal.Domain.News;

/// <summary>How often somebody wants mail about the news.</summary>
public enum NewsletterFrequency
{
    /// <summary>What was new, each morning.</summary>
    Daily,

    /// <summary>What was new, each Monday morning.</summary>
    Weekly,

    /// <summary>Breaking news alone, as soon as it appears.</summary>
    Breaking,
}

/// <summary>That somebody wants news by mail. It counts once the owner of the address confirmed it; who ends it is forgotten: the row goes.</summary>
public sealed class NewsletterSubscription : Root, IAudited
{
    /// <summary>RFC 5321: the longest address that can be delivered to.</summary>
    public const int EmailLength = 254;

    /// <summary>Length of both codes, in characters.</summary>
    public const int CodeLength = 26;

    /// <summary>Most topics that can be chosen.</summary>
    public const int MostTopics = 12;

    /// <summary>How long the link in the first mail can be used.</summary>
    public static readonly TimeSpan ConfirmedWithin = TimeSpan.FromDays(3);

    private NewsletterSubscription()
    {
    }

    public NewsletterSubscription(string email, NewsletterChoice choice, DateTimeOffset now)
    {
        Email = email;
        EmailKey = KeyOf(email);
        Code = RandomCode.Of(CodeLength);
        ConfirmCode = "";
        SeenUntil = now;
        AskAgain(choice, now);
    }

    /// <summary>Where the mails go.</summary>
    [Personal]
    public string Email { get; private set; } = "";

    /// <summary>By which an address is found, however it is written.</summary>
    [Personal]
    public string EmailKey { get; private set; } = "";

    /// <summary>In the link by which it is changed and ended; sent to the address alone.</summary>
    [Personal]
    public string Code { get; private set; } = "";

    /// <summary>In the link of the first mail.</summary>
    [Personal]
    public string ConfirmCode { get; private set; } = "";

    /// <summary>Of the articles and of the mails.</summary>
    public string LanguageCode { get; private set; } = "";

    public NewsletterFrequency Frequency { get; private set; }

    /// <summary>None stands for all.</summary>
    public IList<string> Topics { get; private set; } = [];

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null until the owner of the address confirmed it: nothing but the first mail goes there.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>What appeared until then was sent, or was not for this reader.</summary>
    public DateTimeOffset SeenUntil { get; private set; }

    /// <summary>When the next digest goes out; null where none does by the clock.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Nobody is named in the audit log.</summary>
    string IAudited.AuditName => LanguageCode;

    /// <summary>An address as it is compared.</summary>
    public static string KeyOf(string email) => email.Trim().ToUpperInvariant();

    /// <summary>When a digest goes out that is asked for now. Wuzhen is eight hours ahead all year: midnight in UTC is eight in the morning there.</summary>
    public static DateTimeOffset? DueAfter(NewsletterFrequency frequency, DateTimeOffset now)
    {
        var tomorrow = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
        return frequency switch
        {
            NewsletterFrequency.Daily => tomorrow,
            NewsletterFrequency.Weekly => tomorrow.AddDays(((int)DayOfWeek.Monday - (int)tomorrow.DayOfWeek + 7) % 7),
            _ => null,
        };
    }

    /// <summary>Whether the link of the first mail can be used.</summary>
    public bool CanBeConfirmed(DateTimeOffset now) => ConfirmedAt is null && now < AskedAt + ConfirmedWithin;

    /// <summary>The same address asked again before it was confirmed: the last word counts, and only the newest link.</summary>
    public void AskAgain(NewsletterChoice choice, DateTimeOffset now)
    {
        RuleViolation.Unless(ConfirmedAt is null, "News.Newsletter.AlreadyConfirmed");
        ConfirmCode = RandomCode.Of(CodeLength);
        AskedAt = now;
        Take(choice, now);
    }

    /// <summary>From now on mails go there, with what appears from now on.</summary>
    public void Confirm(DateTimeOffset now)
    {
        RuleViolation.Unless(CanBeConfirmed(now), "News.Newsletter.LinkIsOver");
        ConfirmedAt = now;
        SeenUntil = now;
        DueAt = DueAfter(Frequency, now);
    }

    public void Change(NewsletterChoice choice, DateTimeOffset now)
    {
        RuleViolation.Unless(ConfirmedAt is not null, "News.Newsletter.LinkIsOver");
        Take(choice, now);
    }

    private void Take(NewsletterChoice choice, DateTimeOffset now)
    {
        // A digest that is due already is not put off by a change of topics.
        DueAt = choice.Frequency == Frequency && DueAt is { } due ? due : DueAfter(choice.Frequency, now);
        (LanguageCode, Frequency, Topics) = (choice.LanguageCode, choice.Frequency, [.. choice.Topics]);
    }
}

/// <summary>What a reader of the newsletter chooses.</summary>
/// <param name="Topics">None for all.</param>
public sealed record NewsletterChoice(string LanguageCode, NewsletterFrequency Frequency, IReadOnlyList<string> Topics);
