using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News;

/// <summary>What an editor writes.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Topics">Words with commas between them.</param>
/// <param name="Source">Code of the language from which the others are translated; null leaves it.</param>
/// <param name="States">What readers get, by language code; a language that is missing stays as it is.</param>
/// <param name="Confirmed">Codes of the translations that agree with the source as it is now.</param>
/// <param name="Related">Local addresses of what the article is about; null leaves them.</param>
/// <param name="Correction">What readers are told to have been wrong; null or empty when nothing was.</param>
public sealed record ArticleFields(
    LocalizedText Title, LocalizedText Summary, LocalizedText Body, string? Topics, string? Source = null, Dictionary<string, LanguageState>? States = null,
    List<string>? Confirmed = null, List<string>? Related = null, LocalizedText? Correction = null)
{
    /// <summary>Longest title in one language, in characters.</summary>
    public const int TitleLength = 200;

    /// <summary>Longest summary in one language, in characters.</summary>
    public const int SummaryLength = 500;

    /// <summary>Longest text in one language, in characters.</summary>
    public const int BodyLength = 40_000;

    /// <summary>Longest correction in one language, in characters.</summary>
    public const int CorrectionLength = 500;

    private const int MostTopics = 10;
    private const int TopicLength = 40;

    /// <summary>The topics in lower case, blanks inside as hyphens, each once.</summary>
    internal IReadOnlyList<string> TopicWords() =>
    [
        .. (Topics ?? "").Split([',', ';', '\uFF0C', '\u3001', '\uFF1B', '\u060C'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Join('-', word.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Distinct(),
    ];

    /// <summary>Words that can be topics.</summary>
    internal static IEnumerable<string> Known(IEnumerable<string> words) => words.Where(word => word.Length is > 0 and <= TopicLength);

    internal sealed class Validator : AbstractValidator<ArticleFields>
    {
        public Validator()
        {
            RuleFor(article => article.Title).Written("News.TitleMissing");
            RuleFor(article => article.Title).AtMost(TitleLength);
            RuleFor(article => article.Summary).AtMost(SummaryLength);
            RuleFor(article => article.Body).AtMost(BodyLength, isUnbounded: true);
            When(article => article.Correction is not null, () => RuleFor(article => article.Correction!).AtMost(CorrectionLength));
            RuleFor(article => article.Source).Must(code => Language.ByCode(code) is not null).When(article => article.Source is not null);
            RuleFor(article => article.Topics)
                .Must((article, _) => article.TopicWords() is { Count: <= MostTopics } words && words.All(word => word.Length <= TopicLength))
                .WithErrorCode("News.Desk.TopicsTooLong");
        }
    }
}
