using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The answers of an application as they stand, each under its name: what snapshots keep and comparisons lay side by side.</summary>
internal sealed class CurrentAnswers(PortalDbContext db)
{
    public async Task<IReadOnlyList<SubmittedAnswer>> OfAsync(Registration registration, CancellationToken cancel)
    {
        var category = registration.Category?.Code ?? await db.ParticipantCategories.Where(category => category.Id == registration.CategoryId).Select(category => category.Code).SingleOrDefaultAsync(cancel);
        var interests = db.Registrations.Where(other => other.Id == registration.Id).SelectMany(other => other.Interests).Select(interest => interest.SubForumId);
        var forums = await db.SubForums.Where(forum => interests.Contains(forum.Id)).OrderBy(forum => forum.Slug).Select(forum => forum.Slug).ToListAsync(cancel);
        return
        [
            new("Category", category),
            new("Mode", registration.Mode?.ToString()),
            new(nameof(registration.FamilyName), registration.FamilyName),
            new(nameof(registration.GivenName), registration.GivenName),
            new(nameof(registration.NativeName), registration.NativeName),
            new(nameof(registration.BadgeName), registration.BadgeName),
            new(nameof(registration.Nationality), registration.Nationality),
            new(nameof(registration.Email), registration.Email),
            new(nameof(registration.Phone), registration.Phone),
            new(nameof(registration.Organisation), registration.Organisation),
            new(nameof(registration.Position), registration.Position),
            new(nameof(registration.OrganisationCountry), registration.OrganisationCountry),
            new("SubForums", forums.Count == 0 ? null : string.Join(' ', forums)),
            .. (await AnsweredQuestions.ReadAsync(db, registration.Id, cancel)).Where(answer => answer.Stage == QuestionStage.Application)
                .Select(answer => new SubmittedAnswer(AnsweredQuestions.NameOf(answer.Key), answer.FileName ?? string.Join(' ', answer.Values))),
        ];
    }
}

/// <summary>Keeps what was answered each time an application is handed in.</summary>
internal sealed class SubmissionSnapshots(PortalDbContext db, CurrentAnswers answers, TimeProvider clock) : INotificationHandler<Happened<RegistrationAdvanced>>
{
    public async Task Handle(Happened<RegistrationAdvanced> notification, CancellationToken cancellationToken)
    {
        var (registration, status, _) = notification.Event;
        if (status == RegistrationStatus.Submitted)
        {
            db.SubmissionSnapshots.Add(new SubmissionSnapshot
            {
                RegistrationId = registration.Id,
                Number = 1 + await db.SubmissionSnapshots.CountAsync(snapshot => snapshot.RegistrationId == registration.Id, cancellationToken),
                At = clock.GetUtcNow(),
                Answers = await answers.OfAsync(registration, cancellationToken),
            });
        }
    }
}
