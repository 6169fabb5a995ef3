using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A condition as it is edited: groups of comparisons, all or any of which must hold, and all or any of whose comparisons.</summary>
public sealed record ConditionFields(bool IsAny, IReadOnlyList<ConditionFields.Group>? Groups)
{
    public static readonly ConditionFields Nothing = new(false, []);

    public sealed record Group(bool IsAny, IReadOnlyList<Row>? Rows);

    /// <param name="Question">Key of the question or fact; empty for a row that says nothing.</param>
    /// <param name="Value">A number, a day, a country's code, a choice's key or its words in any language.</param>
    public sealed record Row(string? Question, ConditionTest Test, string? Value);

    public static ConditionFields Of(FormCondition? condition) => condition switch
    {
        null => Nothing,
        { Test: not null } => new(false, [new(false, [RowOf(condition)])]),
        _ when condition.Parts.All(part => part.Test is not null) => new(false, [new(condition.IsAny, [.. condition.Parts.Select(RowOf)])]),
        _ => new(condition.IsAny, [.. condition.Parts.Select(part => part.Test is null ? new Group(part.IsAny, [.. part.Parts.Select(RowOf)]) : new Group(false, [RowOf(part)]))]),
    };

    /// <summary>The condition; null where no row says anything.</summary>
    /// <param name="before">Questions that may be compared with.</param>
    /// <exception cref="RuleViolation">A comparison that could never hold.</exception>
    internal FormCondition? Read(IReadOnlyList<FormQuestion> before)
    {
        FormCondition[] groups = [.. (Groups ?? []).Select(group => Joined(group.IsAny, [.. (group.Rows ?? []).Where(row => !string.IsNullOrEmpty(row.Question)).Select(row => Read(row, before))])).OfType<FormCondition>()];
        return Joined(IsAny, groups);
    }

    private static FormCondition? Joined(bool isAny, FormCondition[] parts) => parts.Length switch
    {
        0 => null,
        1 => parts[0],
        _ => new FormCondition(null, isAny, parts),
    };

    private static Row RowOf(FormCondition condition) => new(condition.Test!.Question, condition.Test.Test, condition.Test.Value);

    private static FormCondition Read(Row row, IReadOnlyList<FormQuestion> before)
    {
        var question = before.FirstOrDefault(question => question.Key == row.Question);
        if ((question is null && !FormFacts.All.Contains(row.Question!)) || !Enum.IsDefined(row.Test))
        {
            throw Refused("Registrations.Forms.ConditionUnknown");
        }

        if (row.Test is ConditionTest.IsAnswered or ConditionTest.IsNotAnswered)
        {
            return FormCondition.Of(row.Question!, row.Test);
        }

        var value = row.Value?.Trim() ?? "";
        if (value.Length == 0)
        {
            throw Refused("Registrations.Forms.ConditionValueMissing");
        }

        if (row.Test is ConditionTest.AtLeast or ConditionTest.AtMost && (question is null || !ConditionValues.AreOrdered(question)))
        {
            throw Refused("Registrations.Forms.ConditionNotOrdered");
        }

        if (question is { HasChoices: true })
        {
            value = question.Choices.FirstOrDefault(choice => choice.Key == value || choice.Label.All.Values.Contains(value, StringComparer.OrdinalIgnoreCase))?.Key
                ?? throw Refused("Registrations.Forms.ConditionNoSuchChoice", value, question.Label);
        }

        var test = new AnswerTest(row.Question!, row.Test, question is null ? FactOf(row.Question!, value) : AnswerTo(question, value));
        return test.Value is not null && (question is null || ConditionValues.Fit(question, test)) ? new FormCondition(test, false, []) : throw Refused("Registrations.Forms.ConditionNoSuchAnswer", value);
    }

    /// <summary>As it is compared; null for what no answer can be.</summary>
    private static string? AnswerTo(FormQuestion question, string typed) => question.Type switch
    {
        QuestionType.Country => CountryOf(typed),
        QuestionType.Number or QuestionType.Phone => QuestionRules.Tidy(question, [typed]) is [var tidy, ..] ? tidy : null,
        _ => typed,
    };

    private static string? FactOf(string fact, string typed) => fact != FormFacts.Mode ? CountryOf(typed) : Enum.TryParse<AttendanceMode>(typed, ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode.ToString() : null;

    /// <summary>By its code, or by its name in any of the portal's languages.</summary>
    private static string? CountryOf(string typed) => Language.All.SelectMany(language => Countries.In(language.Code))
        .FirstOrDefault(country => string.Equals(country.Code, typed, StringComparison.OrdinalIgnoreCase) || string.Equals(country.Name, typed, StringComparison.OrdinalIgnoreCase)).Code;

    private static RuleViolation Refused(string key, params object[] arguments) => new(key, arguments) { Property = "ShownIf" };
}
