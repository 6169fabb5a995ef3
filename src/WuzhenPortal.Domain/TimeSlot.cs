namespace WuzhenPortal.Domain;

/// <summary>Start and end of something that takes place; both in UTC, the end is not part of it.</summary>
public readonly record struct TimeSlot
{
    /// <exception cref="RuleViolation">The end is not after the start, or more than 24 hours later.</exception>
    public TimeSlot(DateTimeOffset start, DateTimeOffset end)
    {
        RuleViolation.Unless(end > start, "Agenda.EndsBeforeItStarts");
        RuleViolation.Unless(end - start <= TimeSpan.FromHours(24), "Agenda.LongerThanADay");
        Start = start.ToUniversalTime();
        End = end.ToUniversalTime();
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    public bool Overlaps(TimeSlot other) => Start < other.End && other.Start < End;

    public bool Contains(TimeSlot other) => Start <= other.Start && other.End <= End;
}
