using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A question as it is edited.</summary>
/// <param name="KeptDays">Days after the summit's end for which answers are kept; null for as long as the registration.</param>
public sealed record QuestionFields(
    QuestionType Type, LocalizedText? Label, LocalizedText? Help, QuestionStage Stage, bool IsRequired, decimal? Least, decimal? Most, DateOnly? From, DateOnly? Until,
    IReadOnlyList<QuestionFields.Choice>? Choices, int? KeptDays)
{
    /// <summary>Longest label in one language, in characters.</summary>
    public const int LabelLength = 300;

    public const int HelpLength = 600;

    public const int ChoiceLength = 150;

    /// <summary>Longest time that an answer is kept after a summit: ten years.</summary>
    public const int MostDays = 3660;

    public static readonly QuestionFields Nothing = new(QuestionType.ShortText, null, null, QuestionStage.Application, false, null, null, null, null, [], null);

    public LocalizedText Label { get; init; } = Label ?? LocalizedText.Empty;

    public LocalizedText Help { get; init; } = Help ?? LocalizedText.Empty;

    public IReadOnlyList<Choice> Choices { get; init; } = Choices ?? [];

    /// <param name="Key">Null for a new one.</param>
    /// <param name="Label">Empty for a row that says nothing, which takes its choice away.</param>
    public sealed record Choice(string? Key, LocalizedText? Label)
    {
        public LocalizedText Label { get; init; } = Label ?? LocalizedText.Empty;
    }

    internal static QuestionFields Of(FormQuestion question) => new(
        question.Type, question.Label, question.Help, question.Stage, question.IsRequired, question.Least, question.Most, question.From, question.Until,
        [.. question.Choices.Select(choice => new Choice(choice.Key, choice.Label))], question.KeptDays);

    internal FormQuestion Read(string key, FormCondition? shownIf)
    {
        var choices = new List<FormChoice>();
        foreach (var choice in Choices.Where(choice => !choice.Label.IsEmpty))
        {
            choices.Add(new(string.IsNullOrEmpty(choice.Key) ? FormDesk.KeyFor(choice.Label, taken => choices.Exists(one => one.Key == taken) || Choices.Any(one => one.Key == taken)) : choice.Key, choice.Label));
        }

        var question = new FormQuestion(key, Type, Label, Help, Stage, IsRequired, null, null, null, null, [], shownIf, KeptDays);
        return question with
        {
            Least = question.HasLimits ? Least : null,
            Most = question.HasLimits ? Most : null,
            From = Type == QuestionType.Date ? From : null,
            Until = Type == QuestionType.Date ? Until : null,
            Choices = question.HasChoices ? choices : [],
        };
    }

    internal sealed class Validator : AbstractValidator<QuestionFields>
    {
        public Validator()
        {
            RuleFor(question => question.Type).IsInEnum();
            RuleFor(question => question.Stage).IsInEnum();
            RuleFor(question => question.Label).Written("Registrations.Forms.LabelMissing");
            RuleFor(question => question.Label).AtMost(LabelLength, isUnbounded: true);
            RuleFor(question => question.Help).AtMost(HelpLength, isUnbounded: true);
            RuleFor(question => question.Most).GreaterThanOrEqualTo(question => question.Least).When(question => question.Least is not null && question.Most is not null).WithErrorCode("Registrations.Forms.LimitsReversed");
            RuleFor(question => question.Until).GreaterThanOrEqualTo(question => question.From).When(question => question.From is not null && question.Until is not null).WithErrorCode("Registrations.Forms.LimitsReversed");
            RuleFor(question => question.KeptDays).InclusiveBetween(0, MostDays).WithErrorCode("Registrations.Forms.KeptDaysRange");
            RuleFor(question => question.Choices).Must(choices => choices.Count <= FormQuestion.MostChoices).WithErrorCode("Registrations.Forms.TooManyChoices");
            RuleFor(question => question.Choices).Must(choices => choices.Count(choice => !choice.Label.IsEmpty) >= 2)
                .When(question => question.Type is QuestionType.OneOf or QuestionType.SeveralOf).WithErrorCode("Registrations.Forms.ChoicesMissing");
            RuleForEach(question => question.Choices).ChildRules(choice =>
            {
                choice.RuleFor(one => one.Key).Matches("^[a-z0-9-]{1,40}$").When(one => !string.IsNullOrEmpty(one.Key)).WithErrorCode("Portal.Invalid.Unreadable");
                choice.RuleFor(one => one.Label).AtMost(ChoiceLength, isUnbounded: true);
            });
        }
    }
}
