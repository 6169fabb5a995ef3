using System.Globalization;
using System.Xml;
using WuzhenPortal.Application.Summits;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Dates, times and durations as other systems write them.</summary>
internal static class TimeOfDocument
{
    /// <summary>Before this hour it is still the evening before, where a document does not say when its days begin.</summary>
    private static readonly TimeOnly DayChange = new(5, 0);

    /// <summary>When an event begins; null where that cannot be read.</summary>
    public static DateTimeOffset? Start(RawEvent part, TimeZoneInfo zone)
    {
        if (part["date"] is { } written)
        {
            return Instant(written, zone) ?? (Date(written) is { } date && Clock(part["start"]) is { } at ? In(zone, date.ToDateTime(at)) : null);
        }

        if (Date(part.Day?.Date) is not { } day || Clock(part["start"]) is not { } start)
        {
            return null;
        }

        // A day of the agenda goes on after midnight.
        var begins = part.Day!.Start is { } opens && Instant(opens, zone) is { } first ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(first, zone).DateTime) : DayChange;
        return In(zone, (start < begins ? day.AddDays(1) : day).ToDateTime(start));
    }

    /// <summary>When an event ends; null where that cannot be read.</summary>
    public static DateTimeOffset? End(RawEvent part, DateTimeOffset start, TimeZoneInfo zone)
    {
        if (part["duration"] is { } duration)
        {
            return Duration(duration) is { } length && length > TimeSpan.Zero ? start + length : null;
        }

        if (part["end"] is not { } end)
        {
            return null;
        }

        if (Clock(end) is not { } clock)
        {
            return Instant(end, zone);
        }

        var local = TimeZoneInfo.ConvertTime(start, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        return In(zone, (clock <= TimeOnly.FromDateTime(local) ? day.AddDays(1) : day).ToDateTime(clock));
    }

    /// <summary>A date with a time; without an offset it is in the zone.</summary>
    public static DateTimeOffset? Instant(string written, TimeZoneInfo zone)
    {
        if (written.Length < 13 || Date(written[..10]) is not { } || !DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var unzoned))
        {
            return null;
        }

        return unzoned.Kind == DateTimeKind.Unspecified
            ? In(zone, unzoned)
            : DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.ToUniversalTime() : null;
    }

    public static DateOnly? Date(string? written) =>
        DateOnly.TryParseExact(written?.Trim(), ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The zone by its name; null where there is none of that name.</summary>
    public static TimeZoneInfo? Zone(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    private static TimeOnly? Clock(string? written) =>
        TimeOnly.TryParseExact(written?.Trim(), ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Hours and minutes, or minutes alone.</summary>
    private static TimeSpan? Duration(string written)
    {
        if (written.StartsWith('P'))
        {
            try
            {
                return XmlConvert.ToTimeSpan(written);
            }
            catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
            {
                return null;
            }
        }

        var numbers = new List<int>();
        foreach (var part in written.Split(':'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 100_000)
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers switch
        {
            [var minutes] => TimeSpan.FromMinutes(minutes),
            [var hours, var minutes] => new TimeSpan(hours, minutes, 0),
            [var hours, var minutes, var seconds] => new TimeSpan(hours, minutes, seconds),
            _ => null,
        };
    }

    private static DateTimeOffset? In(TimeZoneInfo zone, DateTime local) =>
        local.Year is > 1900 and < 9000 ? zone.Instant(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) : null;
}
