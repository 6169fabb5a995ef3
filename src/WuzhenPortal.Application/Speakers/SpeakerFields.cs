using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Speakers;

namespace WuzhenPortal.Application.Speakers;

/// <summary>What people write about somebody who speaks.</summary>
/// <param name="Biography">Plain paragraphs.</param>
/// <param name="Country">ISO 3166-1 alpha-2; blank where it is not known.</param>
public sealed record SpeakerFields(
    LocalizedText Name, LocalizedText Role, LocalizedText Organisation, LocalizedText Biography, string? Country, AvailabilityFields? Availability)
{
    /// <summary>Longest name, role or organisation in one language, in characters.</summary>
    public const int LineLength = 200;

    /// <summary>Longest biography in one language, in characters.</summary>
    public const int BiographyLength = 2000;

    public static readonly SpeakerFields Nothing = new(LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, null, null);

    public AvailabilityFields Availability { get; init; } = Availability ?? AvailabilityFields.Always;

    internal static SpeakerFields Of(Speaker speaker, TimeZoneInfo zone) => new(
        speaker.Name, speaker.Role, speaker.Organisation, speaker.Biography, speaker.Country, AvailabilityFields.Of(speaker.Availability, zone));

    internal void WriteInto(Speaker speaker, TimeZoneInfo zone)
    {
        speaker.Describe(Name, Role, Organisation, Biography, string.IsNullOrEmpty(Country) ? null : Country.ToUpperInvariant());
        speaker.BeThere(Availability.In(zone));
    }

    internal sealed class Validator : AbstractValidator<SpeakerFields>
    {
        public Validator()
        {
            RuleFor(speaker => speaker.Name).Written("Speakers.NameMissing");
            RuleFor(speaker => speaker.Name).AtMost(LineLength);
            RuleFor(speaker => speaker.Role).AtMost(LineLength);
            RuleFor(speaker => speaker.Organisation).AtMost(LineLength);
            RuleFor(speaker => speaker.Biography).AtMost(BiographyLength, isUnbounded: true);
            RuleFor(speaker => speaker.Country).Must(code => string.IsNullOrEmpty(code) || Countries.Name(code.ToUpperInvariant(), Language.English.Code) is not null)
                .WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(speaker => speaker.Availability).SetValidator(new AvailabilityFields.Validator());
        }
    }
}
