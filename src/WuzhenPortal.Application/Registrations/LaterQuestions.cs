using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Questions that come after handing in are those that the category asks now, not those of the day when it was handed in.</summary>
internal sealed class LaterQuestions(PortalDbContext db, AnswerFiles files)
{
    /// <summary>Registrations with what a reply needs.</summary>
    public IQueryable<Registration> Registrations => db.Registrations.Include(registration => registration.Answers);

    /// <summary>The questions of one stage, with what is answered; null where the category asks nothing then.</summary>
    public async Task<AskedForm?> AskedAsync(Registration registration, QuestionStage stage, CancellationToken cancel) =>
        registration.CategoryId is { } category && await PublishedForms.OfAsync(db, category, cancel) is { } form && form.Definition.Questions.Any(question => question.Stage == stage)
            ? new(form.Definition, stage, registration.Given())
            : null;

    /// <exception cref="FluentValidation.ValidationException">An answer does not do.</exception>
    public async Task ReplyAsync(Registration registration, int version, QuestionStage stage, IReadOnlyDictionary<string, string?[]>? typed, CancellationToken cancel)
    {
        registration.MustBe(version);
        var form = await PublishedForms.OfAsync(db, registration.CategoryId!.Value, cancel) ?? throw new NotFound();
        var answers = await FormReplies.ReadAsync(db, form.Definition, stage, registration.Id, typed, cancel);
        var given = new Dictionary<string, IReadOnlyList<string>>(registration.Given());
        foreach (var (key, values) in answers)
        {
            given[key] = values;
        }

        AnswerProblem[] problems = [.. FormRules.Problems(form.Definition, stage, given)];
        if (problems.Length > 0)
        {
            throw AnswerFailures.Of(problems);
        }

        var asked = FormRules.Asked(form.Definition, given);
        registration.Reply(form, stage, answers.Where(answer => asked.Contains(answer.Key)).ToDictionary(), problems);
        await files.DropAsync(registration, cancel);
    }
}

/// <summary>The questions of one stage, to be drawn.</summary>
/// <param name="Given">Answers, and what conditions know besides.</param>
public sealed record AskedForm(FormDefinition Form, QuestionStage Stage, IReadOnlyDictionary<string, IReadOnlyList<string>> Given);
