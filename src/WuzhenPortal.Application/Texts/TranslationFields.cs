using FluentValidation;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Texts;

/// <summary>What an editor says of the translations of a record.</summary>
/// <param name="Source">Code of the language from which the others are translated; null to leave it.</param>
/// <param name="Agree">Codes of translations that agree with it as it is.</param>
public sealed record TranslationFields(string? Source, IReadOnlyList<string>? Agree)
{
    internal void ApplyTo(ITranslated record)
    {
        var state = TranslationState.Parse(record.Translations);
        record.Translate((string.IsNullOrEmpty(Source) ? state : state.From(Source, record.Words())).Confirm(Agree ?? []));
    }

    internal sealed class Validator : AbstractValidator<TranslationFields>
    {
        public Validator() => RuleFor(fields => fields.Source).Must(source => string.IsNullOrEmpty(source) || Language.ByCode(source) is not null).WithErrorCode("Portal.Invalid.PredicateValidator");
    }
}
