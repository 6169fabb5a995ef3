using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Information;

/// <summary>What an editor writes of a page of practical information.</summary>
/// <param name="Slug">Names it in its address; left out for a new page, it is made from the title.</param>
/// <param name="Summary">One or two sentences for the menu.</param>
/// <param name="Body">Markdown.</param>
/// <param name="ReviewMonths">After how many months somebody should look at it again.</param>
public sealed record InformationFields(string? Slug, LocalizedText Title, LocalizedText Summary, LocalizedText Body, int? ReviewMonths)
{
    /// <summary>Longest title in one language, in characters.</summary>
    public const int TitleLength = 120;

    /// <summary>Longest summary in one language, in characters.</summary>
    public const int SummaryLength = 300;

    /// <summary>Longest text in one language, in characters.</summary>
    public const int BodyLength = 40_000;

    /// <summary>Longest time without a review, in months.</summary>
    public const int MostMonths = 36;

    internal sealed class Validator : AbstractValidator<InformationFields>
    {
        public Validator()
        {
            RuleFor(page => page.Slug).MaximumLength(Domain.Slug.MaxLength);
            RuleFor(page => page.Slug).Must(slug => string.IsNullOrWhiteSpace(slug) || IsSlug(slug.Trim())).WithErrorCode("Information.Desk.AddressWrong");
            RuleFor(page => page.Title).Written("Information.TitleMissing");
            RuleFor(page => page.Title).AtMost(TitleLength);
            RuleFor(page => page.Summary).AtMost(SummaryLength);
            RuleFor(page => page.Body).AtMost(BodyLength, isUnbounded: true);
            RuleFor(page => page.ReviewMonths).NotNull().WithErrorCode("NotEmptyValidator");
            RuleFor(page => page.ReviewMonths).InclusiveBetween(1, MostMonths);
        }

        private static bool IsSlug(string slug) =>
            slug != "new" && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);
    }
}
