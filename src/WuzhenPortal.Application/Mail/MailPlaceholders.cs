using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Mail;

/// <summary>Reads and fills named placeholders, such as <c>{name}</c>, in the words of mails.</summary>
public static partial class MailPlaceholders
{
    /// <summary>A shipped text with names in the place of positions.</summary>
    public static string Named(string shipped, MailKind kind) => Position().Replace(shipped, match =>
        kind.Placeholders.FirstOrDefault(placeholder => placeholder.Position == int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) is { } known ? $"{{{known.Name}}}" : match.Value);

    /// <param name="arguments">By position, in words of the language.</param>
    internal static string Fill(string text, MailKind? kind, IReadOnlyList<object?> arguments, Language language) => Name().Replace(text, match =>
        kind?.Placeholders.FirstOrDefault(placeholder => placeholder.Name == match.Groups[1].Value) is { } known && known.Position < arguments.Count
            ? Convert.ToString(arguments[known.Position], CultureInfo.GetCultureInfo(language.Code)) ?? ""
            : match.Value);

    /// <summary>What is wrong with the words of one kind, each beside the field of its language.</summary>
    internal static IEnumerable<ValidationFailure> Problems(MailKind kind, MailText words, bool mustHaveAll)
    {
        foreach (var (property, text) in new[] { ("Subject", words.Subject), ("Text", words.Text) })
        {
            foreach (var (code, written) in text.All)
            {
                var field = $"{property}[{code}]";
                foreach (var unknown in Name().Matches(written).Select(match => match.Groups[1].Value).Where(name => kind.Placeholders.All(placeholder => placeholder.Name != name)))
                {
                    yield return Failure(field, "Mail.Template.Unknown", unknown);
                }

                if (Name().Replace(written, "").AsSpan().ContainsAny('{', '}'))
                {
                    yield return Failure(field, "Mail.Template.Brace", "");
                }

                foreach (var missing in kind.Placeholders.Where(placeholder => mustHaveAll && property == "Text" && placeholder.IsRequired && !written.Contains($"{{{placeholder.Name}}}", StringComparison.Ordinal)))
                {
                    yield return Failure(field, "Mail.Template.Missing", missing.Name);
                }
            }
        }
    }

    /// <exception cref="ValidationException">Something is wrong with the words.</exception>
    internal static void Check(MailKind kind, MailText words, bool mustHaveAll = true)
    {
        if (Problems(kind, words, mustHaveAll).ToList() is { Count: > 0 } problems)
        {
            throw new ValidationException(problems);
        }
    }

    private static ValidationFailure Failure(string field, string code, string name) => new(field, code)
    {
        ErrorCode = code,
        FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["0"] = $"{{{name}}}" },
    };

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{(\d+)(?::[^}]*)?\}")]
    private static partial Regex Position();
}
