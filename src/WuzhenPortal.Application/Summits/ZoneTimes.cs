namespace WuzhenPortal.Application.Summits;

/// <summary>Between moments and what clocks of a zone show.</summary>
internal static class ZoneTimes
{
    /// <summary>Where all summits take place: for what belongs to no one of them.</summary>
    public static readonly TimeZoneInfo Wuzhen = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The moment, in UTC, at which clocks show this.</summary>
    public static DateTimeOffset Instant(this TimeZoneInfo zone, DateTime local) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    /// <inheritdoc cref="Instant(TimeZoneInfo, DateTime)"/>
    public static DateTimeOffset Instant(this TimeZoneInfo zone, DateOnly day, TimeOnly time) => zone.Instant(day.ToDateTime(time));

    /// <summary>The day that calendars show at this moment.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
