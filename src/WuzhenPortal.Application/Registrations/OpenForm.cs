using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar opens the form of a category: the draft, and what was published of it.</summary>
public static class OpenForm
{
    /// <param name="Category">Code.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(string Category) : IQuery<Result>;

    /// <param name="Version">-1 for a form that is not begun.</param>
    /// <param name="Published">What applicants are asked; null where nothing yet.</param>
    /// <param name="Versions">What was published, newest first.</param>
    /// <param name="Standard">Codes of the standard categories whose questions can be taken.</param>
    public sealed record Result(
        string Code, LocalizedText Category, int Version, FormDefinition Draft, FormDefinition? Published, bool IsChanged, IReadOnlyList<State> Versions, IReadOnlyList<string> Standard)
    {
        /// <summary>A question as it is edited; null where there is none of that key.</summary>
        public QuestionFields? FieldsOf(string key) => Draft.Question(key) is { } question ? QuestionFields.Of(question) : null;
    }

    /// <summary>A published state.</summary>
    /// <param name="By">Null where the portal itself did.</param>
    /// <param name="Answers">Registrations that answer to it.</param>
    public sealed record State(int Number, DateTimeOffset At, string? By, string Note, int Questions, int Answers);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var category = await db.ParticipantCategories.AsNoTracking()
                .Where(category => category.Code == query.Category && db.Summits.Of(null).Any(summit => summit.Id == category.SummitId))
                .Select(category => new { category.Id, category.Code, category.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var form = await db.RegistrationForms.AsNoTracking().Include(form => form.Versions).SingleOrDefaultAsync(form => form.CategoryId == category.Id, cancellationToken);
            var versions = form?.Versions ?? [];
            var by = versions.Select(version => version.PublishedBy).ToList();
            var names = await db.Users.Where(account => by.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
            var ids = versions.Select(version => (long?)version.Id).ToList();
            var answers = await db.Registrations.Where(registration => ids.Contains(registration.FormId)).GroupBy(registration => registration.FormId)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key!.Value, group => group.Count, cancellationToken);
            return new(
                category.Code, category.Name, form?.Version ?? FormDesk.NotBegun, form?.Draft ?? FormDefinition.Empty, form?.Published?.Definition, form?.IsChanged == true,
                [.. versions.OrderByDescending(version => version.Number).Select(version => new State(
                    version.Number, version.PublishedAt, version.PublishedBy is { } who ? names.GetValueOrDefault(who) : null, version.Note, version.Definition.Questions.Count(), answers.GetValueOrDefault(version.Id)))],
                [.. StandardForms.Codes]);
        }
    }
}
