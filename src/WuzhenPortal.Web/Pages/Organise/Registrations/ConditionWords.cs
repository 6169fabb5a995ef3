using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Says a condition in the reader's words.</summary>
internal static class ConditionWords
{
    public static string Say(FormCondition condition, FormDefinition form, PortalTexts texts, Reader reader) => texts["Registrations.Forms.ShownIf", Words(condition, form, texts, reader)];

    /// <summary>The name of a question or fact.</summary>
    public static string NameOf(string question, FormDefinition form, PortalTexts texts, Reader reader) =>
        form.Question(question) is { } asked ? reader.Plain(asked.Label) : texts[$"Registrations.Forms.Fact.{question}"];

    private static string Words(FormCondition condition, FormDefinition form, PortalTexts texts, Reader reader)
    {
        if (condition.Test is { } test)
        {
            return texts[$"Registrations.Forms.Says.{test.Test}", NameOf(test.Question, form, texts, reader), ValueOf(test, form, texts, reader)];
        }

        var parts = condition.Parts.Select(part => part.Test is null ? $"({Words(part, form, texts, reader)})" : Words(part, form, texts, reader));
        return string.Join(texts[condition.IsAny ? "Registrations.Forms.Or" : "Registrations.Forms.And"], parts);
    }

    private static string? ValueOf(AnswerTest test, FormDefinition form, PortalTexts texts, Reader reader) => (form.Question(test.Question), test.Question) switch
    {
        ({ HasChoices: true } question, _) => question.Choices.FirstOrDefault(choice => choice.Key == test.Value) is { } choice ? reader.Plain(choice.Label) : test.Value,
        ({ Type: QuestionType.YesNo }, _) => texts[test.Value == "yes" ? "Portal.Yes" : "Portal.No"],
        ({ Type: QuestionType.Country }, _) or (_, FormFacts.Nationality or FormFacts.OrganisationCountry) => Countries.Name(test.Value, reader.Language.Code) ?? test.Value,
        (_, FormFacts.Mode) => texts[$"Registrations.Mode.{test.Value}"],
        _ => test.Value,
    };
}
