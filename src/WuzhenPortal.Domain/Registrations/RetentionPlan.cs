using System.Globalization;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>How long personal data of one summit is kept, by kind; a kind that is not named keeps its usual time.</summary>
public sealed class RetentionPlan : Root, IAudited
{
    /// <summary>Ten years.</summary>
    public const int MostDays = 3650;

    private RetentionPlan()
    {
    }

    public RetentionPlan(long summitId) => SummitId = summitId;

    public long SummitId { get; private set; }

    /// <summary>As in <c>Drafts: 30</c>; days.</summary>
    public IList<string> Times { get; private set; } = [];

    string IAudited.AuditName => $"{SummitId}";

    /// <summary>Days for a kind; null where nothing is set.</summary>
    public int? DaysOf(string kind) => Times.Select(time => time.Split(": ")).Where(time => time[0] == kind).Select(time => int.Parse(time[1], CultureInfo.InvariantCulture)).Cast<int?>().FirstOrDefault();

    public void Keep(IReadOnlyDictionary<string, int> days)
    {
        RuleViolation.Unless(days.Values.All(time => time is > 0 and <= MostDays), "Registrations.Retention.DaysRange", MostDays);
        Times = [.. days.OrderBy(time => time.Key, StringComparer.Ordinal).Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Key}: {time.Value}"))];
    }
}

/// <summary>What was deleted or blanked on one day because its time was over.</summary>
public sealed class RetentionReport : Root
{
    private readonly List<RetentionLine> lines = [];

    private RetentionReport()
    {
    }

    public RetentionReport(DateOnly day, DateTimeOffset at) => (Day, At) = (day, at);

    /// <summary>In the summit's zone; one report a day.</summary>
    public DateOnly Day { get; private set; }

    public DateTimeOffset At { get; private set; }

    public IReadOnlyList<RetentionLine> Lines => lines;

    public void Note(string kind, int count) => lines.Add(new RetentionLine { Kind = kind, Count = count });
}

/// <summary>How many of one kind.</summary>
public sealed class RetentionLine : Entity
{
    public required string Kind { get; init; }

    public required int Count { get; init; }
}
