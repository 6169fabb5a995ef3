using FluentValidation;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Speakers;

namespace WuzhenPortal.Application.Speakers;

/// <summary>When somebody can be there, as people write it.</summary>
/// <param name="Times">Rows without anything are passed over.</param>
public sealed record AvailabilityFields(AvailabilityKind Kind, IReadOnlyList<AvailabilityFields.Row>? Times)
{
    /// <summary>Most rows that can be filled.</summary>
    public const int MostTimes = 20;

    public static readonly AvailabilityFields Always = new(AvailabilityKind.Except, null);

    public IReadOnlyList<Row> Times { get; init; } = Times ?? [];

    internal static AvailabilityFields Of(Availability availability, TimeZoneInfo zone) => new(availability.Kind, [.. availability.Ranges.Select(range => Row.Of(range, zone))]);

    internal Availability In(TimeZoneInfo zone) => new(Kind, [.. Times.Where(row => !row.IsNothing).Select(row => row.In(zone))]);

    /// <summary>From a moment to another, both in the summit's zone.</summary>
    /// <param name="From">Left out, the day from its beginning.</param>
    /// <param name="LastDay">Left out, the day on which it begins.</param>
    /// <param name="Until">Left out, the last day to its end; so is 00:00.</param>
    public sealed record Row(DateOnly? Day, TimeOnly? From, DateOnly? LastDay, TimeOnly? Until)
    {
        internal bool IsNothing => Day is null && From is null && LastDay is null && Until is null;

        internal static Row Of(TimeRange range, TimeZoneInfo zone)
        {
            var (start, end) = (TimeZoneInfo.ConvertTime(range.Start, zone).DateTime, TimeZoneInfo.ConvertTime(range.End, zone).DateTime);
            var last = end.TimeOfDay == TimeSpan.Zero ? end.AddDays(-1) : end;
            return new(DateOnly.FromDateTime(start), Clock(start), DateOnly.FromDateTime(last), Clock(end));
        }

        internal TimeRange In(TimeZoneInfo zone)
        {
            var (start, end) = Bounds();
            return new(zone.Instant(start), zone.Instant(end));
        }

        internal bool EndsAfterItStarts()
        {
            var (start, end) = Bounds();
            return end > start;
        }

        private (DateTime Start, DateTime End) Bounds()
        {
            var (until, last) = (Until.GetValueOrDefault(), LastDay ?? Day!.Value);
            return (Day!.Value.ToDateTime(From.GetValueOrDefault()), until == TimeOnly.MinValue ? last.AddDays(1).ToDateTime(until) : last.ToDateTime(until));
        }


        private static TimeOnly? Clock(DateTime moment) => moment.TimeOfDay == TimeSpan.Zero ? null : TimeOnly.FromDateTime(moment);
    }

    internal sealed class Validator : AbstractValidator<AvailabilityFields>
    {
        // Far enough for every summit, and no addition of a day leaves the calendar.
        private static readonly DateOnly First = new(2000, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(availability => availability.Kind).IsInEnum();
            RuleFor(availability => availability.Times).Must(times => times.Count(row => !row.IsNothing) <= MostTimes).WithErrorCode("Speakers.Desk.TooManyTimes");
            RuleForEach(availability => availability.Times).ChildRules(row =>
            {
                row.RuleFor(times => times.Day).NotNull().WithErrorCode("NotEmptyValidator").When(times => !times.IsNothing);
                row.RuleFor(times => times.Day).Must(IsInReach).WithErrorCode("Portal.Invalid.Unreadable");
                row.RuleFor(times => times.LastDay).Must(IsInReach).WithErrorCode("Portal.Invalid.Unreadable");
                row.RuleFor(times => times.LastDay).Must((times, _) => times.EndsAfterItStarts()).WithErrorCode("Agenda.EndsBeforeItStarts")
                    .When(times => times.Day is not null && IsInReach(times.Day) && IsInReach(times.LastDay));
            });
        }

        private static bool IsInReach(DateOnly? day) => day is null || (day >= First && day <= Last);
    }
}
