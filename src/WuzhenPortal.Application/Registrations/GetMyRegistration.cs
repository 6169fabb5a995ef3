using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks at the own registration: the latest, or the one with a reference.</summary>
public static class GetMyRegistration
{
    /// <param name="Reference">As it is written; null for the latest.</param>
    [SignedIn]
    public sealed record Query(string? Reference) : IQuery<Result?>;

    /// <param name="DecisionBy">Promised day, in the summit's zone; null where no decision is due.</param>
    /// <param name="ReviewDays">Working days that are promised; null without a category.</param>
    /// <param name="Reason">Of the latest step: why it was declined, or what is asked.</param>
    /// <param name="MayStartAnew">Whether nothing stands in the way of another registration.</param>
    /// <param name="Answered">The person's answers to the questions of the category.</param>
    /// <param name="HasFurtherQuestions">Whether there is something to answer after approval.</param>
    /// <param name="MayBeSubstituted">Whether the place may pass to a substitute, or has.</param>
    /// <param name="CategoryCode">Null before one is chosen.</param>
    public sealed record Result(
        string Reference, int Version, RegistrationStatus Status, LocalizedText? Category, AttendanceMode? Mode, Identity Identity, Affiliation Affiliation,
        IReadOnlyList<LocalizedText> SubForums, IReadOnlyList<Step> Steps, DateOnly? DecisionBy, int? ReviewDays, string? Reason,
        bool IsEditable, bool IsDraft, bool IsWithdrawable, bool MayStartAnew,
        IReadOnlyList<AnsweredQuestion> Answered, bool HasFurtherQuestions, bool MayBeSubstituted, string? CategoryCode);

    /// <summary>One step taken.</summary>
    public sealed record Step(RegistrationStatus Status, DateTimeOffset At, string? Reason);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var mine = await db.Registrations.AsNoTracking()
                .Include(registration => registration.Category)
                .Include(registration => registration.Steps)
                .Include(registration => registration.Interests)
                .Where(registration => registration.AccountId == account && (query.Reference == null || registration.Reference == query.Reference))
                .OrderByDescending(registration => registration.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (mine is null)
            {
                return query.Reference is null ? null : throw new NotFound();
            }

            var zone = await db.Summits.Where(summit => summit.Id == mine.SummitId).Select(summit => summit.TimeZone).SingleAsync(cancellationToken);
            var live = await db.Registrations.AnyAsync(
                other => other.AccountId == account && other.SummitId == mine.SummitId && other.Status != RegistrationStatus.Withdrawn && other.Status != RegistrationStatus.Declined, cancellationToken);
            var interests = mine.Interests.Select(interest => interest.SubForumId).ToList();
            var forums = await db.SubForums.Where(forum => interests.Contains(forum.Id)).OrderBy(forum => forum.StartsAt).ThenBy(forum => forum.Slug).Select(forum => forum.Name).ToListAsync(cancellationToken);
            var steps = mine.Steps.OrderBy(step => step.Id).Select(step => new Step(step.Status, step.At, step.Reason)).ToList();
            var answered = await AnsweredQuestions.ReadAsync(db, mine.Id, cancellationToken);
            var form = mine is { Status: RegistrationStatus.Approved, CategoryId: { } category } ? await PublishedForms.OfAsync(db, category, cancellationToken) : null;
            return new(
                mine.Reference, mine.Version, mine.Status, mine.Category?.Name, mine.Mode, mine.Identity, mine.Affiliation, forums, steps,
                mine.DecisionBy(TimeZoneInfo.FindSystemTimeZoneById(zone)), mine.Category?.ReviewDays, steps[^1].Reason,
                mine.IsEditable, mine.IsDraft, mine.IsWithdrawable, !live,
                [.. answered.Where(answer => answer.Stage != QuestionStage.Staff)], form?.Definition.Questions.Any(question => question.Stage == QuestionStage.AfterApproval) == true,
                mine is { Status: RegistrationStatus.Approved, DelegationMemberId: null, Category.Substitution: not Substitution.No } || await db.PlaceTransfers.AnyAsync(transfer => transfer.RegistrationId == mine.Id, cancellationToken), mine.Category?.Code);
        }
    }
}
