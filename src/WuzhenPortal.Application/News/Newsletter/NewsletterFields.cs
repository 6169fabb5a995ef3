using FluentValidation;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>What a reader of the newsletter chooses in a form.</summary>
/// <param name="Topics">None for all.</param>
public sealed record NewsletterFields(string? LanguageCode, NewsletterFrequency Frequency, IReadOnlyList<string>? Topics)
{
    internal NewsletterChoice Choice() => new(Language.ByCode(LanguageCode)!.Code, Frequency, [.. ArticleFields.Known(Topics ?? []).Distinct().Take(NewsletterSubscription.MostTopics)]);

    internal sealed class Validator : AbstractValidator<NewsletterFields>
    {
        public Validator()
        {
            RuleFor(fields => fields.LanguageCode).Must(code => Language.ByCode(code) is not null).WithErrorCode("NotEmptyValidator");
            RuleFor(fields => fields.Frequency).IsInEnum();
        }
    }
}
