using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Tells the person, in their language, that a place is held, or that it was passed on.</summary>
internal sealed class PlaceMails(PortalDbContext db, IOutbox outbox) : INotificationHandler<Happened<PlaceAdvanced>>
{
    public async Task Handle(Happened<PlaceAdvanced> notification, CancellationToken cancellationToken)
    {
        var (place, status) = notification.Event;
        var registration = await db.Registrations.AsNoTracking().SingleAsync(registration => registration.Id == place.RegistrationId, cancellationToken);
        var recipient = await db.Users.Where(account => account.Id == registration.AccountId).Select(account => account.Email!).SingleAsync(cancellationToken);
        var category = await db.ParticipantCategories.Where(category => category.Id == place.CategoryId).Select(category => category.Name).SingleAsync(cancellationToken);
        var until = place.Steps.Where(step => step.Status == PlaceStatus.Offered).Max(step => step.Until);
        outbox.Add(new OutgoingMail(
            $"Place{status}", recipient, registration.LanguageCode, $"/me/registrations/{registration.Reference}/place",
            registration.Reference, registration.BadgeName ?? registration.FamilyName, category, until));
    }
}
