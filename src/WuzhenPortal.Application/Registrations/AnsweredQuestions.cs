using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A question with its answer, as it was put when it was answered.</summary>
/// <param name="Values">As they are stored.</param>
/// <param name="Chosen">What was chosen from choices or sub-forums, in words; empty for other types.</param>
/// <param name="FileName">Of the document that is the answer; null for other types.</param>
public sealed record AnsweredQuestion(
    string Key, LocalizedText Section, LocalizedText Label, QuestionType Type, QuestionStage Stage, IReadOnlyList<string> Values, IReadOnlyList<LocalizedText> Chosen, string? FileName = null);

internal static class AnsweredQuestions
{
    /// <summary>Under what an answer stands among the others of a registration.</summary>
    public static string NameOf(string question) => $"?{question}";

    /// <summary>What a registration answers to the questions of its category, in the order in which they were put.</summary>
    public static async Task<IReadOnlyList<AnsweredQuestion>> ReadAsync(PortalDbContext db, long registrationId, CancellationToken cancel)
    {
        var answers = await db.Registrations.AsNoTracking().Where(registration => registration.Id == registrationId)
            .SelectMany(registration => registration.Answers).Select(answer => new { answer.Question, answer.Value, answer.VersionId, answer.Version }).ToListAsync(cancel);
        var slugs = answers.SelectMany(answer => answer.Value.Split('\n')).ToList();
        var forums = answers.Count == 0
            ? []
            : await db.Registrations.Where(registration => registration.Id == registrationId)
                .SelectMany(registration => db.SubForums.Where(forum => forum.SummitId == registration.SummitId && slugs.Contains(forum.Slug)))
                .ToDictionaryAsync(forum => forum.Slug, forum => forum.Name, cancel);
        var files = answers.Exists(answer => answer.Version.Definition.Question(answer.Question)?.Type == QuestionType.File)
            ? await db.RegistrationDocuments.Where(document => document.RegistrationId == registrationId && document.Kind == DocumentKind.Answer).ToDictionaryAsync(document => document.Code, document => document.FileName, cancel)
            : [];
        return [.. answers.OrderBy(answer => answer.Version.Number).GroupBy(answer => answer.VersionId).SelectMany(group =>
        {
            var form = group.First().Version.Definition;
            return form.Sections.SelectMany(section => section.Questions.SelectMany(question => group.Where(answer => answer.Question == question.Key).Select(answer =>
            {
                var values = FormAnswer.ValuesOf(answer.Value);
                return new AnsweredQuestion(question.Key, section.Title, question.Label, question.Type, question.Stage, values, Chosen(question, values, forums), question.Type == QuestionType.File ? files.GetValueOrDefault(values[0]) : null);
            })));
        })];
    }

    private static List<LocalizedText> Chosen(FormQuestion question, IReadOnlyList<string> values, Dictionary<string, LocalizedText> forums) => question switch
    {
        { HasChoices: true } => [.. question.Choices.Where(choice => values.Contains(choice.Key)).Select(choice => choice.Label)],
        { Type: QuestionType.SubForums } => [.. values.Where(forums.ContainsKey).Select(slug => forums[slug])],
        _ => [],
    };
}
