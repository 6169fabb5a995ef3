using System.Globalization;

namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>What an answer to a question must be like.</summary>
public static class QuestionRules
{
    /// <summary>As it is stored: without blanks around it, composed, without empty values and doubles, numbers in plain figures.</summary>
    public static IReadOnlyList<string> Tidy(FormQuestion question, IEnumerable<string?> typed)
    {
        var values = typed.Select(Answer.Tidy).OfType<string>().Distinct(StringComparer.Ordinal);
        return [.. (question.TakesSeveral ? values : values.Take(1)).Select(value => question.Type switch
        {
            QuestionType.Phone => PhoneNumber.Tidy(value) ?? value,
            QuestionType.Number => Figures.Number(value),
            _ => value,
        })];
    }

    /// <summary>Why the answer does not do; null when it does.</summary>
    /// <param name="values">As <see cref="Tidy"/> gives them.</param>
    public static AnswerProblem? Problem(FormQuestion question, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return !question.IsRequired ? null : Because(question, question.IsUpload ? "Registrations.Questions.NoUpload" : "Registrations.Questions.Missing", question.Label);
        }

        return question.Type switch
        {
            QuestionType.Number => NumberProblem(question, values[0]),
            QuestionType.Date => DayProblem(question, values[0]),
            QuestionType.YesNo => values[0] is "yes" or "no" ? null : Unreadable(question),
            QuestionType.OneOf or QuestionType.SeveralOf => values.All(value => question.Choices.Any(choice => choice.Key == value)) ? CountProblem(question, values.Count) : Unreadable(question),
            QuestionType.Country or QuestionType.File or QuestionType.Portrait => null,
            QuestionType.SubForums => CountProblem(question, values.Count),
            QuestionType.Phone => PhoneNumber.Problem(values[0]) is { } key ? Because(question, key) : null,
            QuestionType.Email => Answer.EmailProblem(values[0]) is { } key ? Because(question, key) : null,
            _ => TextProblem(question, values[0]),
        };
    }

    private static AnswerProblem? NumberProblem(FormQuestion question, string value)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Because(question, "Registrations.Questions.NotANumber");
        }

        return number < question.Least ? Because(question, "Registrations.Questions.NumberAtLeast", question.Least.Value)
            : number > question.Most ? Because(question, "Registrations.Questions.NumberAtMost", question.Most.Value) : null;
    }

    private static AnswerProblem? DayProblem(FormQuestion question, string value)
    {
        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Because(question, "Registrations.Questions.NotADay");
        }

        return day < question.From ? Because(question, "Registrations.Questions.NotBefore", question.From.Value)
            : day > question.Until ? Because(question, "Registrations.Questions.NotAfter", question.Until.Value) : null;
    }

    private static AnswerProblem? CountProblem(FormQuestion question, int count) =>
        !question.TakesSeveral ? null
        : count < question.Least ? Because(question, "Registrations.Questions.ChooseAtLeast", question.Least.Value)
        : count > question.Most ? Because(question, "Registrations.Questions.ChooseAtMost", question.Most.Value) : null;

    private static AnswerProblem? TextProblem(FormQuestion question, string value)
    {
        if (value.Any(sign => char.IsControl(sign) && (question.Type != QuestionType.LongText || sign is not ('\n' or '\r' or '\t'))))
        {
            return Because(question, "Registrations.Questions.Signs");
        }

        var length = new StringInfo(value).LengthInTextElements;
        return length < question.Least ? Because(question, "Registrations.Questions.TextAtLeast", question.Least.Value)
            : length > question.Most ? Because(question, "Registrations.Questions.TextAtMost", question.Most.Value) : null;
    }

    private static AnswerProblem Unreadable(FormQuestion question) => Because(question, "Registrations.Questions.Unreadable");

    private static AnswerProblem Because(FormQuestion question, string key, params object[] arguments) => new(AnswerStep.Questions, question.Key, key) { Arguments = arguments };
}
