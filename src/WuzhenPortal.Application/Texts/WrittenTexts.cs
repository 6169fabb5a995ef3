using System.Text.Encodings.Web;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Texts;

/// <summary>Rules for texts that people write in several languages; each failure names the language, as in <c>Title[zh-Hans]</c>.</summary>
internal static class WrittenTexts
{
    /// <summary>What one column holds, as JSON.</summary>
    private const int ColumnLength = 4000;

    private static readonly JsonSerializerOptions Stored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Something is written in at least one language.</summary>
    public static void Written<T>(this IRuleBuilder<T, LocalizedText> rule, string errorCode) => rule.Custom((text, context) =>
    {
        if (text is null || text.IsEmpty)
        {
            context.AddFailure(new ValidationFailure($"{context.PropertyPath}[{Language.English.Code}]", errorCode) { ErrorCode = errorCode });
        }
    });

    /// <param name="rule">The text.</param>
    /// <param name="characters">Longest text in one language.</param>
    /// <param name="isUnbounded">Whether all languages together may be longer than an ordinary column.</param>
    public static void AtMost<T>(this IRuleBuilder<T, LocalizedText> rule, int characters, bool isUnbounded = false) => rule.Custom((text, context) =>
    {
        foreach (var code in (text ?? LocalizedText.Empty).All.Where(written => written.Value.Length > characters).Select(written => written.Key))
        {
            context.AddFailure(TooLong($"{context.PropertyPath}[{code}]", "MaximumLengthValidator", characters));
        }

        if (!isUnbounded && JsonSerializer.Serialize(text, Stored).Length > ColumnLength)
        {
            context.AddFailure(TooLong($"{context.PropertyPath}[{Language.English.Code}]", "Portal.Invalid.AllLanguages", ColumnLength));
        }
    });

    private static ValidationFailure TooLong(string property, string errorCode, int characters) => new(property, errorCode)
    {
        ErrorCode = errorCode,
        FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["MaxLength"] = characters },
    };
}
