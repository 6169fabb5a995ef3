using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Reads what was typed into a form: tidied, and on the lists that the portal keeps.</summary>
internal static class FormReplies
{
    /// <summary>The answers of one stage, ready to be stored. What is answered by a portrait is not among them.</summary>
    /// <param name="registrationId">Whose documents may be answers.</param>
    /// <exception cref="ValidationException">Something that no form of ours sends, such as a country that does not exist, or more than can be stored.</exception>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadAsync(
        PortalDbContext db, FormDefinition form, QuestionStage stage, long registrationId, IReadOnlyDictionary<string, string?[]>? typed, CancellationToken cancel)
    {
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var slugs = form.Questions.Any(question => question.Type == QuestionType.SubForums)
            ? await db.SubForums.Where(forum => db.Summits.Of(null).Any(summit => summit.Id == forum.SummitId)).Select(forum => forum.Slug).ToListAsync(cancel)
            : [];
        var documents = form.Questions.Any(question => question.Type == QuestionType.File)
            ? await db.RegistrationDocuments.Where(document => document.RegistrationId == registrationId && document.Kind == DocumentKind.Answer).Select(document => document.Code).ToListAsync(cancel)
            : [];
        foreach (var question in form.Questions.Where(question => question.Stage == stage && question.Type != QuestionType.Portrait))
        {
            var values = QuestionRules.Tidy(question, typed?.GetValueOrDefault(question.Key) ?? []);
            if (question.Type == QuestionType.File)
            {
                // It may have been taken away in another window.
                read[question.Key] = [.. values.Where(documents.Contains)];
                continue;
            }

            var isKnown = question.Type switch
            {
                QuestionType.Country => values.All(value => Countries.Name(value, Language.English.Code) is not null),
                QuestionType.SubForums => values.All(slugs.Contains),
                _ => true,
            };
            if (!isKnown || values.Sum(value => value.Length + 1) > FormQuestion.LongestAnswer)
            {
                throw AnswerFailures.Of([new(AnswerStep.Questions, question.Key, isKnown ? "Registrations.Questions.TooLong" : "Registrations.Questions.Unreadable")]);
            }

            read[question.Key] = values;
        }

        return read;
    }
}
