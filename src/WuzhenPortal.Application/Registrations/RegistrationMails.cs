using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Tells the person, in their language, each time the registration reaches a state they must know of.</summary>
internal sealed class RegistrationMails(PortalDbContext db, IOutbox outbox, PortalTexts texts) : INotificationHandler<Happened<RegistrationAdvanced>>
{
    public async Task Handle(Happened<RegistrationAdvanced> notification, CancellationToken cancellationToken)
    {
        var (registration, status, reason) = notification.Event;
        // What was passed through within one command, as when nobody has to review, is not told; who takes somebody's place away tells that person why.
        if (status is RegistrationStatus.Draft or RegistrationStatus.UnderReview || status != registration.Status || (status == RegistrationStatus.Withdrawn && reason is not null))
        {
            return;
        }

        // The account's address is confirmed; the one in the answers is not, and may be anybody's.
        var recipient = await db.Users.Where(account => account.Id == registration.AccountId).Select(account => account.Email!).SingleAsync(cancellationToken);
        var zone = await db.Summits.Where(summit => summit.Id == registration.SummitId).Select(summit => summit.TimeZone).SingleAsync(cancellationToken);
        var language = registration.LanguageCode;
        var detail = status == RegistrationStatus.Submitted
            ? registration.DecisionBy(TimeZoneInfo.FindSystemTimeZoneById(zone))?.ToString(texts.In(language, "Portal.Format.Date"), CultureInfo.GetCultureInfo(language))
            : reason;
        var page = $"/me/registrations/{registration.Reference}";
        outbox.Add(new OutgoingMail(
            $"Registration{status}", recipient, language, status == RegistrationStatus.Waitlisted ? $"{page}/place" : page, registration.Reference, registration.BadgeName ?? registration.FamilyName, detail));
    }
}
