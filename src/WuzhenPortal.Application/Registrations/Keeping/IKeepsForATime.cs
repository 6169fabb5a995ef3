using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations.Keeping;

/// <summary>One kind of personal data that is kept for a time, and then deleted or blanked. Asked once a day; a second time finds nothing more to do.</summary>
internal interface IKeepsForATime
{
    /// <summary>Names it in settings, reports and the texts <c>Registrations.Retention.Kind.{Kind}</c>.</summary>
    string Kind { get; }

    /// <summary>Days that it is kept where nobody set another time.</summary>
    int UsualDays { get; }

    /// <summary>Whether it belongs to one summit; what belongs to none is kept as long as the current one says.</summary>
    bool IsOfASummit { get; }

    /// <summary>How many have had their time.</summary>
    Task<int> CountAsync(KeepingTime time, CancellationToken cancel);

    /// <summary>Deletes or blanks them.</summary>
    /// <returns>How many.</returns>
    Task<int> EndAsync(KeepingTime time, CancellationToken cancel);
}

/// <summary>When the time of one kind is over, in one summit.</summary>
/// <param name="Now">When the job runs.</param>
/// <param name="Days">How long it is kept.</param>
/// <param name="SummitEnd">First moment after the summit's last day.</param>
internal sealed record KeepingTime(long SummitId, DateTimeOffset Now, int Days, DateTimeOffset SummitEnd)
{
    /// <summary>What happened before this has had its time.</summary>
    public DateTimeOffset Before => Now.AddDays(-Days);

    /// <summary>Whether that many days have gone by since the summit.</summary>
    public bool IsOverSinceSummit => SummitEnd <= Before;
}

internal static class KeepingQueries
{
    /// <summary>Those whose last step was before a time.</summary>
    public static IQueryable<Registration> AtRestSince(this IQueryable<Registration> registrations, DateTimeOffset time) =>
        registrations.Where(registration => registration.Steps.Max(step => step.At) <= time);
}
