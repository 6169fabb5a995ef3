namespace WuzhenPortal.Domain.Summits;

/// <summary>One year's edition. One is current; the others are the archive.</summary>
public sealed class Summit : Root, IAudited
{
    private Summit()
    {
    }

    public Summit(int year, LocalizedText name, LocalizedText theme, DateOnly startsOn, DateOnly endsOn, string timeZone)
    {
        RuleViolation.Unless(endsOn >= startsOn, "Summits.EndsBeforeItStarts");
        Year = year;
        Name = name;
        Theme = theme;
        StartsOn = startsOn;
        EndsOn = endsOn;
        TimeZone = timeZone;
    }

    public int Year { get; private set; }

    /// <summary>The how-manieth of the series; null where it is not known.</summary>
    public int? Ordinal { get; init; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Theme { get; private set; } = LocalizedText.Empty;

    public LocalizedText City { get; init; } = LocalizedText.Empty;

    public LocalizedText Organiser { get; init; } = LocalizedText.Empty;

    public LocalizedText Host { get; init; } = LocalizedText.Empty;

    /// <summary>One line for the archive.</summary>
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>IANA name, such as <c>Asia/Shanghai</c>.</summary>
    public string TimeZone { get; private set; } = "";

    public bool IsCurrent { get; private set; }

    public IList<SummitFigure> Figures { get; } = [];

    string IAudited.AuditName => $"{Year}";

    public void MakeCurrent() => IsCurrent = true;
}

/// <summary>A number the summit is known by, such as countries taking part.</summary>
public sealed class SummitFigure : Entity
{
    public required long Value { get; init; }

    /// <summary>Whether the number is a lower bound.</summary>
    public bool IsMoreThan { get; init; }

    public required LocalizedText Label { get; init; }

    public int Position { get; init; }
}
