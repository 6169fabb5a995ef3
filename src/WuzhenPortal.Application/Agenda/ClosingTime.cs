using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>The time for which a room is closed, as people write it.</summary>
internal static class ClosingTime
{
    /// <param name="day">In the summit's zone.</param>
    /// <param name="from">Null from the day's beginning.</param>
    /// <param name="until">Null, or a time not after <paramref name="from"/>, is midnight.</param>
    /// <param name="zone">Of the summit.</param>
    public static TimeSlot Of(DateOnly day, TimeOnly? from, TimeOnly? until, TimeZoneInfo zone)
    {
        var (start, end) = (from ?? TimeOnly.MinValue, until ?? TimeOnly.MinValue);
        return new(zone.Instant(day, start), end > start ? zone.Instant(day, end) : zone.Instant(day.AddDays(1), TimeOnly.MinValue));
    }
}
