using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Tells journalists what became of their applications for pools, and both sides what becomes of an interview.</summary>
internal sealed class PressMails(PortalDbContext db, IOutbox outbox, ReleasedAgenda released) : INotificationHandler<Happened<PoolAnswered>>, INotificationHandler<Happened<InterviewAdvanced>>
{
    public async Task Handle(Happened<PoolAnswered> notification, CancellationToken cancellationToken)
    {
        var (pool, application, mail) = notification.Event;
        var (registration, recipient) = await JournalistAsync(application.RegistrationId, cancellationToken);
        outbox.Add(new OutgoingMail(mail, recipient, registration.LanguageCode, "/press/area/pools", Name(registration), pool.Title, application.Place));
    }

    public async Task Handle(Happened<InterviewAdvanced> notification, CancellationToken cancellationToken)
    {
        var (request, status) = notification.Event;
        var speaker = (await released.GetAsync(null, cancellationToken)).Agenda.Speakers.FirstOrDefault(speaker => speaker.Slug == request.SpeakerSlug)?.Name
            ?? LocalizedText.Of(Language.English.Code, request.SpeakerSlug);
        var (registration, recipient) = await JournalistAsync(request.RegistrationId, cancellationToken);
        var outlet = registration.Organisation ?? Name(registration);
        switch (status)
        {
            case InterviewStatus.PassedOn:
                ToJournalist("InterviewPassedOn");
                await ToOfficeAsync("InterviewRequested", request.Topic);
                break;
            case InterviewStatus.Offered:
                ToJournalist("InterviewOffered", request.OfferedAt, request.Place);
                break;
            case InterviewStatus.Declined:
                ToJournalist("InterviewDeclined", request.Reason);
                break;
            case InterviewStatus.Accepted:
                await ToOfficeAsync("InterviewAccepted", request.OfferedAt, request.Place);
                break;
            case InterviewStatus.Withdrawn when request.Steps.Any(step => step.Status is not (InterviewStatus.Asked or InterviewStatus.Withdrawn)):
                await ToOfficeAsync("InterviewWithdrawn");
                break;
        }

        void ToJournalist(string kind, params object?[] more) =>
            outbox.Add(new OutgoingMail(kind, recipient, registration.LanguageCode, "/press/area/interviews", [Name(registration), speaker, .. more]));

        async Task ToOfficeAsync(string kind, params object?[] more)
        {
            foreach (var keeper in await SpeakersOffice.Of(db, request.SpeakerSlug).Select(account => new { account.Email, account.LanguageCode }).ToListAsync(cancellationToken))
            {
                outbox.Add(new OutgoingMail(kind, keeper.Email!, keeper.LanguageCode, "/me/speaker/interviews", [speaker, outlet, .. more]));
            }
        }
    }

    private static string? Name(Registration registration) => registration.BadgeName ?? registration.FamilyName;

    /// <summary>The account's address is confirmed; the one in the answers is not.</summary>
    private async Task<(Registration Registration, string Recipient)> JournalistAsync(long registrationId, CancellationToken cancel)
    {
        var registration = await db.Registrations.AsNoTracking().SingleAsync(registration => registration.Id == registrationId, cancel);
        return (registration, await db.Users.Where(account => account.Id == registration.AccountId).Select(account => account.Email!).SingleAsync(cancel));
    }
}
