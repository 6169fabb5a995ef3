namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>What is compared.</summary>
public enum ConditionTest
{
    /// <summary>The value is given, alone or among others; case does not matter.</summary>
    Is,
    IsNot,

    /// <summary>A number or a day, not less than the value.</summary>
    AtLeast,
    AtMost,
    IsAnswered,
    IsNotAnswered,
}

/// <summary>One comparison with an earlier answer.</summary>
/// <param name="Question">Key of the question, or of one of <see cref="FormFacts"/>.</param>
/// <param name="Value">What it is compared with; null where nothing is.</param>
public sealed record AnswerTest(string Question, ConditionTest Test, string? Value);

/// <summary>When a question or section is asked: a comparison, or several conditions of which all or any must hold, to any depth.</summary>
/// <param name="Test">The comparison; null for a group.</param>
/// <param name="IsAny">Whether one of the parts is enough.</param>
/// <param name="Parts">Of a group; a group without parts always holds.</param>
public sealed record FormCondition(AnswerTest? Test, bool IsAny, IReadOnlyList<FormCondition> Parts)
{
    /// <summary>Groups within groups that one may build.</summary>
    public const int Depth = 6;

    public static FormCondition Of(string question, ConditionTest test, string? value = null) => new(new AnswerTest(question, test, value), false, []);

    public static FormCondition All(params IReadOnlyList<FormCondition> parts) => new(null, false, parts);

    public static FormCondition Any(params IReadOnlyList<FormCondition> parts) => new(null, true, parts);

    /// <summary>All comparisons within, at any depth.</summary>
    public IEnumerable<AnswerTest> Tests() => Test is not null ? [Test] : Parts.SelectMany(part => part.Tests());

    /// <summary>How deep its groups stand within each other.</summary>
    public int Height() => Parts.Count == 0 ? 1 : 1 + Parts.Max(part => part.Height());
}

/// <summary>What every form knows without asking, as conditions may use it.</summary>
public static class FormFacts
{
    /// <summary><c>OnSite</c> or <c>Online</c>.</summary>
    public const string Mode = "mode";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public const string Nationality = "nationality";

    /// <summary>ISO 3166-1 alpha-2, of the organisation.</summary>
    public const string OrganisationCountry = "organisation-country";

    public static readonly IReadOnlyList<string> All = [Mode, Nationality, OrganisationCountry];
}
