using FluentValidation;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>A time and a place for an interview, by the clocks of the summit.</summary>
public sealed record InterviewOffer(DateOnly? Day, TimeOnly? Time, string? Place)
{
    public static readonly InterviewOffer Nothing = new(null, null, null);

    internal DateTimeOffset At => ZoneTimes.Wuzhen.Instant(Day!.Value, Time!.Value);

    internal sealed class Validator : AbstractValidator<InterviewOffer>
    {
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(offer => offer.Day).NotNull().WithErrorCode("NotEmptyValidator").Must(day => day is null || (day.Value.Year >= 2000 && day <= Last)).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(offer => offer.Time).NotNull().WithErrorCode("NotEmptyValidator");
            RuleFor(offer => offer.Place).NotEmpty().MaximumLength(InterviewRequest.PlaceLength);
        }
    }
}
