namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>What answers can be compared with. A comparison that no answer could ever meet would hide its question from everybody without a word.</summary>
public static class ConditionValues
{
    /// <summary>Whether answers to the question can be more or less than others.</summary>
    public static bool AreOrdered(FormQuestion question) => question.Type is QuestionType.Number or QuestionType.Date;

    /// <summary>Whether an answer to the question can be put to the test.</summary>
    public static bool Fit(FormQuestion question, AnswerTest test) => test.Test switch
    {
        ConditionTest.IsAnswered or ConditionTest.IsNotAnswered => true,
        ConditionTest.AtLeast or ConditionTest.AtMost => AreOrdered(question) && MayBeAnswered(question, test.Value),
        _ => MayBeAnswered(question, test.Value),
    };

    private static bool MayBeAnswered(FormQuestion question, string? value) => value is { Length: > 0 } && question.Type switch
    {
        QuestionType.OneOf or QuestionType.SeveralOf => question.Choices.Any(choice => FormRules.IsSame(choice.Key, value)),
        QuestionType.YesNo => value is "yes" or "no",
        QuestionType.Number => FormRules.Number(value) is not null,
        QuestionType.Date => FormRules.IsDay(value),
        QuestionType.Country => value.Length == 2 && value.All(char.IsAsciiLetterUpper),
        QuestionType.File or QuestionType.Portrait => false,
        _ => true,
    };
}
