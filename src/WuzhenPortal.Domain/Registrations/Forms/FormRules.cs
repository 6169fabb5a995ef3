using System.Globalization;

namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>
/// Decides which questions are asked. The browser mirrors it in <c>form-rules.js</c>; one table of cases holds both to the same answers.
/// </summary>
public static class FormRules
{
    private static readonly IReadOnlyList<string> Nothing = [];

    /// <summary>Keys of the sections and questions that are asked. What is not asked counts as unanswered for those after it.</summary>
    /// <param name="given">Answers and facts, by key.</param>
    public static IReadOnlySet<string> Asked(FormDefinition form, IReadOnlyDictionary<string, IReadOnlyList<string>> given)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var known = FormFacts.All.Where(given.ContainsKey).ToDictionary(fact => fact, fact => given[fact], StringComparer.Ordinal);
        foreach (var section in form.Sections.Where(section => Holds(section.ShownIf, known)))
        {
            asked.Add(section.Key);
            foreach (var question in section.Questions.Where(question => Holds(question.ShownIf, known)))
            {
                asked.Add(question.Key);
                known[question.Key] = given.GetValueOrDefault(question.Key, Nothing);
            }
        }

        return asked;
    }

    /// <summary>What is wrong with the answers of one stage, in the order of the questions. Lists of countries and sub-forums are not looked up here.</summary>
    public static IEnumerable<AnswerProblem> Problems(FormDefinition form, QuestionStage stage, IReadOnlyDictionary<string, IReadOnlyList<string>> given)
    {
        var asked = Asked(form, given);
        return form.Questions.Where(question => question.Stage == stage && asked.Contains(question.Key))
            .Select(question => QuestionRules.Problem(question, given.GetValueOrDefault(question.Key, Nothing))).OfType<AnswerProblem>();
    }

    /// <summary>Whether a condition holds; none always does.</summary>
    public static bool Holds(FormCondition? condition, IReadOnlyDictionary<string, IReadOnlyList<string>> known) => condition switch
    {
        null => true,
        { Test: { } test } => Holds(test, known.GetValueOrDefault(test.Question, Nothing)),
        { IsAny: true } => condition.Parts.Count == 0 || condition.Parts.Any(part => Holds(part, known)),
        _ => condition.Parts.All(part => Holds(part, known)),
    };

    private static bool Holds(AnswerTest test, IReadOnlyList<string> values)
    {
        var given = values.Where(value => value.Length > 0).ToList();
        return test.Test switch
        {
            ConditionTest.Is => given.Exists(value => IsSame(value, test.Value)),
            ConditionTest.IsNot => !given.Exists(value => IsSame(value, test.Value)),
            ConditionTest.AtLeast => given.Exists(value => Compare(value, test.Value) >= 0),
            ConditionTest.AtMost => given.Exists(value => Compare(value, test.Value) <= 0),
            ConditionTest.IsAnswered => given.Count > 0,
            _ => given.Count == 0,
        };
    }

    internal static bool IsSame(string value, string? other) => string.Equals(value, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Numbers as numbers; days, whose order is that of their letters, as text. Null where they cannot be compared.</summary>
    private static int? Compare(string value, string? other)
    {
        if (Number(value) is { } left && Number(other) is { } right)
        {
            return left.CompareTo(right);
        }

        return IsDay(value) && IsDay(other) ? string.CompareOrdinal(value, other) : null;
    }

    internal static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static bool IsDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
