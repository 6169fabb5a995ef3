using FluentValidation;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Where and when, as people write it: all of it, or nothing for what is not placed yet.</summary>
/// <param name="Room">Slug.</param>
/// <param name="Day">In the summit's zone.</param>
/// <param name="Start">In the summit's zone.</param>
/// <param name="End">In the summit's zone; 00:00 is the midnight that ends the day.</param>
public sealed record SlotFields(string? Room, DateOnly? Day, TimeOnly? Start, TimeOnly? End)
{
    public static readonly SlotFields None = new(null, null, null, null);

    private bool IsNothing => Room is null && Day is null && Start is null && End is null;

    internal static SlotFields Of(string? room, DateTimeOffset? start, DateTimeOffset? end, TimeZoneInfo zone)
    {
        if (room is null || start is not { } from || end is not { } to)
        {
            return None;
        }

        var (begins, ends) = (TimeZoneInfo.ConvertTime(from, zone).DateTime, TimeZoneInfo.ConvertTime(to, zone).DateTime);
        return new(room, DateOnly.FromDateTime(begins), TimeOnly.FromDateTime(begins), TimeOnly.FromDateTime(ends));
    }

    /// <summary>Null while nothing is written.</summary>
    internal TimeSlot? In(TimeZoneInfo zone)
    {
        if (Day is not { } day || Start is not { } start || End is not { } end)
        {
            return null;
        }

        return new TimeSlot(zone.Instant(day, start), zone.Instant(end == TimeOnly.MinValue ? day.AddDays(1) : day, end));
    }

    internal sealed class Validator : AbstractValidator<SlotFields>
    {
        public Validator()
        {
            When(slot => !slot.IsNothing, () =>
            {
                RuleFor(slot => slot.Room).NotNull();
                RuleFor(slot => slot.Day).NotEmpty();
                RuleFor(slot => slot.Start).NotNull().WithErrorCode("NotEmptyValidator");
                RuleFor(slot => slot.End).NotNull().WithErrorCode("NotEmptyValidator");
            });
            RuleFor(slot => slot.End).Must((slot, end) => end > slot.Start || end == TimeOnly.MinValue).WithErrorCode("Agenda.EndsBeforeItStarts")
                .When(slot => slot is { Start: not null, End: not null });
        }
    }
}
