using FluentValidation.Results;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages;

/// <summary>Says failures in the reader's language.</summary>
internal static class ErrorTexts
{
    /// <summary>An error code with a dot is a key of its own; the library's own codes stand under <c>Portal.Invalid</c>.</summary>
    public static string Of(ValidationFailure error, PortalTexts texts)
    {
        var text = texts[error.ErrorCode.Contains('.', StringComparison.Ordinal) ? error.ErrorCode : $"Portal.Invalid.{error.ErrorCode}"];
        foreach (var (name, value) in error.FormattedMessagePlaceholderValues ?? [])
        {
            text = text.Replace($"{{{name}}}", value?.ToString(), StringComparison.Ordinal);
        }

        return text;
    }

    public static string Of(RuleViolation violation, PortalTexts texts, Reader reader) => texts[violation.Key, [.. violation.Arguments.Select(argument => Written(argument, texts, reader))]];

    /// <summary>A value as it stands in a sentence of the reader's language.</summary>
    public static object Written(object argument, PortalTexts texts, Reader reader) => argument switch
    {
        LocalizedText text => text.Within(reader.Language),
        IEnumerable<LocalizedText> several => string.Join(texts["Portal.ListSeparator"], several.Select(text => text.Within(reader.Language))),
        TimeSlot slot => $"{reader.Date(slot.Start)} {reader.PlainTimeRange(slot)}",
        Language language => texts[$"Portal.LanguageName.{language.Code}"],
        _ => argument,
    };
}
