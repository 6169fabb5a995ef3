using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The sender's registration as the steps show it: as typed, with what is still wrong.</summary>
public static class GetDraft
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="Version">Null before the first save; the answers are then empty but for the account's e-mail address.</param>
    /// <param name="Category">Code.</param>
    /// <param name="SubForums">Slugs.</param>
    /// <param name="Question">What the registrars ask; null where they do not.</param>
    /// <param name="IsEditable">Whether the person may still change the answers.</param>
    /// <param name="KeepsHalfFilled">Whether answers are kept as typed; else each change must leave them complete.</param>
    /// <param name="Form">The questions of the category; null where it asks none.</param>
    /// <param name="Given">Answers to them, and what conditions know besides.</param>
    /// <param name="IsMember">Whether it fills a place of a delegation, whose category stands.</param>
    public sealed record Result(
        int? Version, string? Reference, RegistrationStatus Status, string? Category, LocalizedText? CategoryName, AttendanceMode? Mode, Identity Identity, Affiliation Affiliation,
        IReadOnlyList<string> SubForums, IReadOnlyList<AnswerProblem> Problems, string? Question, bool IsEditable, bool KeepsHalfFilled,
        FormDefinition? Form, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, IReadOnlyList<AnsweredQuestion> Answered, bool IsMember)
    {
        /// <summary>Whether the category asks something before it is handed in.</summary>
        public bool HasQuestions => Form?.Questions.Any(question => question.Stage == QuestionStage.Application) == true;

        /// <summary>Whether the step holds anything that was typed.</summary>
        public bool IsStarted(AnswerStep step) => step switch
        {
            AnswerStep.Category => Category is not null || Mode is not null,
            AnswerStep.Identity => Identity with { Email = null } != new Identity(null, null, null, null, null, null, null),
            AnswerStep.Organisation => Affiliation != new Affiliation(null, null, null),
            AnswerStep.Questions => Form?.Questions.Any(question => question.Stage == QuestionStage.Application && Given.GetValueOrDefault(question.Key, []).Count > 0) == true,
            _ => SubForums.Count > 0,
        };
    }

    internal sealed class Handler(PortalDbContext db, OwnRegistration own, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await own.FindAsync(cancellationToken) is not { } draft)
            {
                var account = user.RequiredAccountId();
                var email = await db.Users.Where(person => person.Id == account).Select(person => person.Email).SingleAsync(cancellationToken);
                return new(null, null, RegistrationStatus.Draft, null, null, null, new(null, null, null, null, null, email, null), new(null, null, null), [], [], null, true, true, null, new Dictionary<string, IReadOnlyList<string>>(), [], false);
            }

            var interests = draft.Interests.Select(interest => interest.SubForumId).ToList();
            var slugs = await db.SubForums.Where(forum => interests.Contains(forum.Id)).Select(forum => forum.Slug).ToListAsync(cancellationToken);
            return new(
                draft.Version, draft.Reference, draft.Status, draft.Category?.Code, draft.Category?.Name, draft.Mode, draft.Identity, draft.Affiliation, slugs, [.. draft.Problems()],
                draft.Status == RegistrationStatus.InformationRequested ? draft.Steps.OrderBy(step => step.Id).Last().Reason : null, draft.IsEditable, draft.IsDraft, draft.Form?.Definition, draft.Given(), await AnsweredQuestions.ReadAsync(db, draft.Id, cancellationToken),
                draft.DelegationMemberId is not null);
        }
    }
}
