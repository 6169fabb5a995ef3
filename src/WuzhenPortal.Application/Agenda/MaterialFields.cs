using FluentValidation;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What people write about a material.</summary>
/// <param name="Language">Code of the language of what is written in it; null for a picture without words.</param>
/// <param name="EmbargoDay">Before it only those see it who make the agenda; in the summit's zone.</param>
/// <param name="EmbargoTime">In the summit's zone; left out, the beginning of the day.</param>
public sealed record MaterialFields(LocalizedText? Name, string? Language, MaterialAccess Access, DateOnly? EmbargoDay, TimeOnly? EmbargoTime)
{
    /// <summary>Longest name in one language, in characters.</summary>
    public const int NameLength = 150;

    public static readonly MaterialFields Nothing = new(null, null, MaterialAccess.Everybody, null, null);

    public LocalizedText Name { get; init; } = Name ?? LocalizedText.Empty;

    internal static MaterialFields Of(SessionMaterial material, TimeZoneInfo zone)
    {
        var embargo = material.EmbargoUntil is { } until ? TimeZoneInfo.ConvertTime(until, zone).DateTime : (DateTime?)null;
        return new(
            material.Name, material.LanguageCode, material.Access, embargo is { } day ? DateOnly.FromDateTime(day) : null, embargo is { } time ? TimeOnly.FromDateTime(time) : null);
    }

    internal DateTimeOffset? Embargo(TimeZoneInfo zone)
    {
        var local = EmbargoDay?.ToDateTime(EmbargoTime.GetValueOrDefault());
        return local is { } time ? zone.Instant(time) : null;
    }

    internal sealed class Validator : AbstractValidator<MaterialFields>
    {
        // Far enough for every summit, and no time of it leaves the calendar in any zone.
        private static readonly DateOnly First = new(2000, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(material => material.Name).AtMost(NameLength);
            RuleFor(material => material.Language).Must(code => string.IsNullOrEmpty(code) || Domain.Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(material => material.Access).IsInEnum();
            RuleFor(material => material.EmbargoDay).NotNull().WithErrorCode("NotEmptyValidator").When(material => material.EmbargoTime is not null);
            RuleFor(material => material.EmbargoDay).Must(day => day is null || (day >= First && day <= Last)).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }
}

/// <summary>Rules for files that come in.</summary>
internal static class IncomingFiles
{
    /// <summary>Each file is whole, small enough and of a kind that the portal takes; else it is said which is not, and why.</summary>
    public static void CanBeTaken<T>(this IRuleBuilder<T, IReadOnlyList<IncomingFile>> rule) => rule.Custom((files, context) =>
    {
        foreach (var file in files ?? [])
        {
            if (file.Fault is { } fault)
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, fault)
                {
                    ErrorCode = fault,
                    // A name runs in its own direction.
                    FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["FileName"] = $"\u2068{file.FileName}\u2069" },
                });
            }
        }
    });
}
