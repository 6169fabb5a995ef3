using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar opens one application, with its neighbours in the queue.</summary>
public static class OpenRegistration
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(string Reference, RegistrationQueue Queue) : IQuery<Result>;

    /// <param name="DecisionBy">Promised day, in the summit's zone; null where no decision is due.</param>
    /// <param name="MayDecide">Whether the reader has the permission, whatever the state.</param>
    /// <param name="Previous">Reference before this one in the queue; null for the first.</param>
    /// <param name="Answered">Answers to the questions of the category, those of the staff among them.</param>
    /// <param name="HasStaffQuestions">Whether the staff has questions of its own to answer.</param>
    /// <param name="Next">Reference after this one; at the end of a queue that this one has left, the queue's first.</param>
    public sealed record Result(
        string Reference, int Version, RegistrationStatus Status, string Language, LocalizedText? Category, AttendanceMode? Mode, Identity Identity, Affiliation Affiliation,
        IReadOnlyList<LocalizedText> SubForums, IReadOnlyList<Step> Steps, DateOnly? DecisionBy, bool IsDecidable, bool IsCorrectable, bool MayDecide, string? Previous, string? Next,
        IReadOnlyList<AnsweredQuestion> Answered, bool HasStaffQuestions);

    /// <summary>One step taken.</summary>
    /// <param name="Staff">Who of the staff took it; null for the person.</param>
    public sealed record Step(RegistrationStatus Status, DateTimeOffset At, string? Staff, string? Reason);

    internal sealed class Handler(PortalDbContext db, DeskQueue desk, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var opened = await db.Registrations.AsNoTracking()
                .Include(registration => registration.Category)
                .Include(registration => registration.Steps)
                .Include(registration => registration.Interests)
                .SingleOrDefaultAsync(
                    registration => registration.SummitId == summit.Id && registration.SubmittedAt != null && registration.Reference == query.Reference, cancellationToken)
                ?? throw new NotFound();
            var interests = opened.Interests.Select(interest => interest.SubForumId).ToList();
            var forums = await db.SubForums.Where(forum => interests.Contains(forum.Id)).OrderBy(forum => forum.StartsAt).ThenBy(forum => forum.Slug).Select(forum => forum.Name).ToListAsync(cancellationToken);
            var by = opened.Steps.Select(step => step.By).Distinct().ToList();
            var names = await db.Users.Where(account => by.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
            // What was just decided has left the queue, and keeps its place between its neighbours.
            var queued = query.Queue.InStatus(await desk.InAnyStatusAsync(query.Queue, cancellationToken));
            var line = await query.Queue.Sorted(db.Registrations.AsNoTracking().Where(registration => registration.Id == opened.Id || queued.Any(other => other.Id == registration.Id)))
                .Select(registration => registration.Reference).ToListAsync(cancellationToken);
            var form = opened.CategoryId is { } category ? await PublishedForms.OfAsync(db, category, cancellationToken) : null;
            var place = line.IndexOf(opened.Reference);
            var next = line.ElementAtOrDefault(place + 1);
            if (next is null && place > 0 && !await queued.AnyAsync(other => other.Id == opened.Id, cancellationToken))
            {
                next = line[0];
            }

            return new(
                opened.Reference, opened.Version, opened.Status, opened.LanguageCode, opened.Category?.Name, opened.Mode, opened.Identity, opened.Affiliation, forums,
                [.. opened.Steps.OrderBy(step => step.Id).Select(step => new Step(step.Status, step.At, step.By == opened.AccountId ? null : names[step.By], step.Reason))],
                opened.DecisionBy(TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone)), opened.IsDecidable, opened.IsCorrectable,
                await user.MayAsync(Permission.DecideRegistrations, cancellationToken),
                line.ElementAtOrDefault(place - 1), next,
                await AnsweredQuestions.ReadAsync(db, opened.Id, cancellationToken), form?.Definition.Questions.Any(question => question.Stage == QuestionStage.Staff) == true);
        }
    }
}
