using FluentValidation;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>A moment as forms ask for it, in the summit's zone.</summary>
/// <param name="Time">Left out, the beginning of the day.</param>
public sealed record EmbargoFields(DateOnly? Day, TimeOnly? Time)
{
    public static readonly EmbargoFields None = new(null, null);

    internal static EmbargoFields Of(DateTimeOffset? until, TimeZoneInfo zone)
    {
        var local = until is { } moment ? TimeZoneInfo.ConvertTime(moment, zone).DateTime : (DateTime?)null;
        return local is { } time ? new(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time)) : None;
    }

    internal DateTimeOffset? In(TimeZoneInfo zone) => Day is { } day ? zone.Instant(day, Time.GetValueOrDefault()) : null;

    internal sealed class Validator : AbstractValidator<EmbargoFields>
    {
        // Far enough for every summit, and no time of it leaves the calendar in any zone.
        private static readonly DateOnly First = new(2000, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(fields => fields.Day).NotNull().WithErrorCode("NotEmptyValidator").When(fields => fields.Time is not null);
            RuleFor(fields => fields.Day).Must(day => day is null || (day >= First && day <= Last)).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }
}

/// <summary>What editors write about an item of the library.</summary>
/// <param name="IsLogo">Of a picture: a logo, no photo.</param>
/// <param name="People">Slugs of the speakers who are seen.</param>
/// <param name="Session">Slug; empty for none.</param>
/// <param name="Link">Of a film alone.</param>
public sealed record MediaFields(
    LocalizedText? Title, LocalizedText? Caption, LocalizedText? AltText, LocalizedText? Credit, string? Photographer, DateOnly? TakenOn, bool IsLogo, MediaLicence Licence,
    IReadOnlyList<string>? People, string? Session, string? Link, EmbargoFields? Embargo)
{
    /// <summary>Longest title in one language, in characters.</summary>
    public const int TitleLength = 150;

    /// <summary>Longest caption in one language, in characters.</summary>
    public const int CaptionLength = 600;

    /// <summary>Longest alternative text in one language, in characters.</summary>
    public const int AltLength = 300;

    /// <summary>Longest credit in one language, in characters.</summary>
    public const int CreditLength = 120;

    /// <summary>Longest name of a photographer, in characters.</summary>
    public const int PhotographerLength = 100;

    /// <summary>Longest address of a film, in characters.</summary>
    public const int LinkLength = 500;

    private const int MostPeople = 20;

    public LocalizedText Title { get; init; } = Title ?? LocalizedText.Empty;

    public LocalizedText Caption { get; init; } = Caption ?? LocalizedText.Empty;

    public LocalizedText AltText { get; init; } = AltText ?? LocalizedText.Empty;

    public LocalizedText Credit { get; init; } = Credit ?? LocalizedText.Empty;

    public IReadOnlyList<string> People { get; init; } = People ?? [];

    public EmbargoFields Embargo { get; init; } = Embargo ?? EmbargoFields.None;

    internal static bool IsLink(string? link) => link is { Length: <= LinkLength } && Uri.TryCreate(link, UriKind.Absolute, out var address) && address is { Scheme: "https", UserInfo: "", Host.Length: > 0 };

    internal sealed class Validator : AbstractValidator<MediaFields>
    {
        private static readonly DateOnly First = new(1990, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(fields => fields.Title).Written("Press.Media.TitleMissing");
            RuleFor(fields => fields.Title).AtMost(TitleLength);
            RuleFor(fields => fields.Caption).AtMost(CaptionLength);
            RuleFor(fields => fields.AltText).AtMost(AltLength);
            RuleFor(fields => fields.Credit).AtMost(CreditLength);
            RuleFor(fields => fields.Photographer).MaximumLength(PhotographerLength);
            RuleFor(fields => fields.TakenOn).Must(day => day is null || (day >= First && day <= Last)).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(fields => fields.Licence).IsInEnum();
            RuleFor(fields => fields.People).Must(people => people.Count <= MostPeople).WithErrorCode("Press.Media.TooManyPeople");
            RuleFor(fields => fields.Link).Must(link => string.IsNullOrEmpty(link) || IsLink(link)).WithErrorCode("Press.Media.LinkNotHttps");
            RuleFor(fields => fields.Embargo).SetValidator(new EmbargoFields.Validator());
        }
    }
}
