using FluentValidation;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What the staff says about a category.</summary>
/// <param name="OpensDay">In the summit's zone; null for open at once.</param>
/// <param name="OpensTime">In the summit's zone; left out, the day from its beginning.</param>
/// <param name="ClosesDay">In the summit's zone; null for open without end.</param>
/// <param name="ClosesTime">In the summit's zone; left out, the day to its end.</param>
/// <param name="Capacity">Null for no limit.</param>
public sealed record CategoryFields(
    LocalizedText? Name, LocalizedText? Description, LocalizedText? Needs, CategoryAccess Access, DateOnly? OpensDay, TimeOnly? OpensTime, DateOnly? ClosesDay, TimeOnly? ClosesTime,
    bool AllowsOnSite, bool AllowsOnline, bool NeedsReview, int? Reviewers, int? ReviewDays, int? Capacity, int? OfferHours, BadgeColour Colour, IReadOnlyList<BadgeZones>? Zones, Substitution Substitution = Substitution.No)
{
    /// <summary>Longest name in one language, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>Longest description, and longest list of what to have at hand, in one language, in characters.</summary>
    public const int TextLength = 400;

    /// <summary>What a new category starts with.</summary>
    public static readonly CategoryFields Nothing = new(
        LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, CategoryAccess.Anyone, null, null, null, null, true, true, true, 1, 5, null, ParticipantCategory.UsualOfferHours, BadgeColour.Teal, []);

    public LocalizedText Name { get; init; } = Name ?? LocalizedText.Empty;

    public LocalizedText Description { get; init; } = Description ?? LocalizedText.Empty;

    public LocalizedText Needs { get; init; } = Needs ?? LocalizedText.Empty;

    public IReadOnlyList<BadgeZones> Zones { get; init; } = Zones ?? [];

    internal static CategoryFields Of(ParticipantCategory category, TimeZoneInfo zone)
    {
        var (opensDay, opensTime) = Split(category.OpensAt, zone);
        var (closesDay, closesTime) = Split(category.ClosesAt, zone);
        if (closesDay is { } day && closesTime is null)
        {
            closesDay = day.AddDays(-1);
        }

        return new(
            category.Name, category.Description, category.Needs, category.Access, opensDay, opensTime, closesDay, closesTime, category.AllowsOnSite, category.AllowsOnline, category.NeedsReview,
            category.Reviewers, category.ReviewDays, category.Capacity, category.OfferHours, category.Colour, [.. BadgeLook.Zones.Where(zone => category.Zones.HasFlag(zone))], category.Substitution);
    }

    /// <summary>Has the category say all of this.</summary>
    internal void WriteTo(ParticipantCategory category, TimeZoneInfo zone)
    {
        category.Describe(Name, Description, Needs);
        category.Open(
            Access,
            OpensDay is { } opens ? zone.Instant(opens, OpensTime ?? TimeOnly.MinValue) : null,
            ClosesDay is not { } closes ? null : ClosesTime is { } until && until != TimeOnly.MinValue ? zone.Instant(closes, until) : zone.Instant(closes.AddDays(1), TimeOnly.MinValue),
            AllowsOnSite, AllowsOnline);
        category.Review(NeedsReview, Reviewers ?? 1, ReviewDays ?? category.ReviewDays);
        category.AllowSubstitutes(Substitution);
        category.Limit(Capacity, OfferHours ?? category.OfferHours);
        category.Badge(Colour, Zones.Aggregate(BadgeZones.None, (all, one) => all | one));
    }

    private static (DateOnly? Day, TimeOnly? Time) Split(DateTimeOffset? instant, TimeZoneInfo zone)
    {
        if (instant is not { } moment)
        {
            return (null, null);
        }

        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        return (DateOnly.FromDateTime(local), local.TimeOfDay == TimeSpan.Zero ? null : TimeOnly.FromDateTime(local));
    }

    internal sealed class Validator : AbstractValidator<CategoryFields>
    {
        // Far enough for every summit, and no addition of a day leaves the calendar.
        private static readonly DateOnly First = new(2000, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(category => category.Name).Written("Registrations.Categories.NameMissing");
            RuleFor(category => category.Name).AtMost(NameLength);
            RuleFor(category => category.Description).AtMost(TextLength);
            RuleFor(category => category.Needs).AtMost(TextLength);
            RuleFor(category => category.Access).IsInEnum();
            RuleFor(category => category.Colour).IsInEnum();
            RuleFor(category => category.Substitution).IsInEnum();
            RuleForEach(category => category.Zones).Must(BadgeLook.Zones.Contains).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(category => category.Reviewers).NotNull();
            RuleFor(category => category.ReviewDays).NotNull();
            RuleFor(category => category.OfferHours).NotNull();
            RuleFor(category => category.OpensDay).Must(IsInReach).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(category => category.ClosesDay).Must(IsInReach).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(category => category.OpensDay).NotEmpty().When(category => category.OpensTime is not null);
            RuleFor(category => category.ClosesDay).NotEmpty().When(category => category.ClosesTime is not null);
        }

        private static bool IsInReach(DateOnly? day) => day is null || (day >= First && day <= Last);
    }
}
