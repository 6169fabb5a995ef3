using FluentValidation.Results;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages;

/// <summary>Says failures in the reader's language.</summary>
internal static class ErrorTexts
{
    /// <summary>An error code with a dot is a key of its own; the library's own codes stand under <c>Portal.Invalid</c>.</summary>
    /// <param name="reader">Whose language and manner of dates; null where no request is at work, and no rule then names a record.</param>
    public static string Of(ValidationFailure error, PortalTexts texts, Reader? reader = null)
    {
        var key = error.ErrorCode.Contains('.', StringComparison.Ordinal) ? error.ErrorCode : $"Portal.Invalid.{error.ErrorCode}";
        var text = error.CustomState is IReadOnlyList<object> { Count: > 0 } arguments && reader is not null ? Said(key, arguments, texts, reader) : texts[key];
        foreach (var (name, value) in error.FormattedMessagePlaceholderValues ?? [])
        {
            text = text.Replace($"{{{name}}}", value?.ToString(), StringComparison.Ordinal);
        }

        return text;
    }

    public static string Of(RuleViolation violation, PortalTexts texts, Reader reader) => Said(violation.Key, violation.Arguments, texts, reader);

    public static string Of(AnswerProblem problem, PortalTexts texts, Reader reader) => Said(problem.Key, problem.Arguments, texts, reader);

    /// <summary>A value as it stands in a sentence of the reader's language.</summary>
    public static object Written(object argument, PortalTexts texts, Reader reader) => argument switch
    {
        LocalizedText text => text.Within(reader.Language),
        IEnumerable<LocalizedText> several => string.Join(texts["Portal.ListSeparator"], several.Select(text => text.Within(reader.Language))),
        TimeSlot slot => $"{reader.Date(slot.Start)} {reader.PlainTimeRange(slot)}",
        DateOnly day => reader.Date(day),
        Language language => texts[$"Portal.LanguageName.{language.Code}"],
        _ => argument,
    };

    private static string Said(string key, IReadOnlyList<object> arguments, PortalTexts texts, Reader reader) => texts[key, [.. arguments.Select(argument => Written(argument, texts, reader))]];
}
