using System.Text.Json;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>When a question is asked. The browser's rules are held to the same table of cases.</summary>
public sealed class FormRulesTests
{
    public static TheoryData<string> Cases => [.. Read().Select(each => each.GetProperty("says").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_condition_holds_as_the_table_says(string says)
    {
        var one = Read().Single(each => each.GetProperty("says").GetString() == says);
        var condition = one.GetProperty("condition").ValueKind == JsonValueKind.Null ? null : ConditionOf(one.GetProperty("condition"));
        var known = one.GetProperty("known").Deserialize<Dictionary<string, string[]>>()!.ToDictionary(answer => answer.Key, answer => (IReadOnlyList<string>)answer.Value);
        FormRules.Holds(condition, known).ShouldBe(one.GetProperty("holds").GetBoolean());
    }

    [Fact]
    public void What_is_not_asked_counts_as_unanswered_for_what_comes_after()
    {
        var form = FormDefinition.Empty
            .With(new FormSection("first", LocalizedText.Of("en", "First"), LocalizedText.Empty, null, []))
            .With("first", Question("a"))
            .With("first", Question("b", FormCondition.Of("a", ConditionTest.Is, "yes")))
            .With("first", Question("c", FormCondition.Of("b", ConditionTest.Is, "yes")))
            .With(new FormSection("second", LocalizedText.Of("en", "Second"), LocalizedText.Empty, FormCondition.Of("c", ConditionTest.IsAnswered), []))
            .With("second", Question("d"));
        var given = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["no"], ["b"] = ["yes"], ["c"] = ["yes"] };
        FormRules.Asked(form, given).ShouldBe(["first", "a"], ignoreOrder: true);
        given["a"] = ["yes"];
        FormRules.Asked(form, given).ShouldBe(["first", "a", "b", "c", "second", "d"], ignoreOrder: true);
    }

    [Fact]
    public void A_condition_compares_only_with_what_is_answered_before_and_by_the_same_people()
    {
        var form = FormDefinition.Empty
            .With(new FormSection("first", LocalizedText.Of("en", "First"), LocalizedText.Empty, null, []))
            .With("first", Question("a"))
            .With("first", Question("b", FormCondition.Of("a", ConditionTest.Is, "yes")));
        Should.Throw<RuleViolation>(() => form.MovedQuestion("a", "first", 1)).Key.ShouldBe("Registrations.Forms.ConditionNotBefore");
        Should.Throw<RuleViolation>(() => form.Without("a")).Key.ShouldBe("Registrations.Forms.ConditionNotBefore");
        Should.Throw<RuleViolation>(() => form.With("first", Question("a") with { Stage = QuestionStage.Staff })).Key.ShouldBe("Registrations.Forms.ConditionOfLaterStage");
        form.MovedQuestion("b", "first", 1).Questions.Select(question => question.Key).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void What_a_condition_compares_with_can_still_be_answered()
    {
        var colour = Question("colour") with { Type = QuestionType.OneOf, Choices = [new("red", LocalizedText.Of("en", "Red")), new("blue", LocalizedText.Of("en", "Blue"))] };
        var form = FormDefinition.Empty
            .With(new FormSection("first", LocalizedText.Of("en", "First"), LocalizedText.Empty, null, []))
            .With("first", colour)
            .With("first", Question("why", FormCondition.Of("colour", ConditionTest.Is, "red")));
        Should.Throw<RuleViolation>(() => form.With("first", colour with { Choices = [colour.Choices[1]] })).Key.ShouldBe("Registrations.Forms.ConditionNeverHolds");
        Should.Throw<RuleViolation>(() => form.With("first", colour with { Type = QuestionType.Portrait })).Key.ShouldBe("Registrations.Forms.ConditionNeverHolds");
        Should.Throw<RuleViolation>(() => form.With("first", Question("why", FormCondition.Of("colour", ConditionTest.AtLeast, "red")))).Key.ShouldBe("Registrations.Forms.ConditionNeverHolds");
        form.With("first", Question("why", FormCondition.Of("colour", ConditionTest.IsAnswered))).With("first", colour with { Choices = [colour.Choices[1]] }).Questions.Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("2,5", "2.5")]
    [InlineData("٢٫٥", "2.5")]
    [InlineData("３", "3")]
    [InlineData("1 250,5", "1250.5")]
    [InlineData("−4", "-4")]
    [InlineData("1,250", "1,250")]
    public void A_number_is_read_as_its_writer_means_it(string typed, string kept) =>
        QuestionRules.Tidy(Question("much") with { Type = QuestionType.Number }, [typed]).ShouldBe([kept]);

    private static FormQuestion Question(string key, FormCondition? shownIf = null) =>
        new(key, QuestionType.YesNo, LocalizedText.Of("en", key), LocalizedText.Empty, QuestionStage.Application, false, null, null, null, null, [], shownIf, null);

    private static FormCondition ConditionOf(JsonElement json) => json.TryGetProperty("test", out var test)
        ? FormCondition.Of(test.GetProperty("question").GetString()!, Enum.Parse<ConditionTest>(test.GetProperty("test").GetString()!), test.TryGetProperty("value", out var value) ? value.GetString() : null)
        : new FormCondition(null, json.GetProperty("isAny").GetBoolean(), [.. json.GetProperty("parts").EnumerateArray().Select(ConditionOf)]);

    private static JsonElement.ArrayEnumerator Read() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "tests", "WuzhenPortal.Tests", "Registrations", "form-rules.json"))).RootElement.EnumerateArray();
}
