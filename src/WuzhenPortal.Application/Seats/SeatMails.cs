using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Tells the person, in their language, what became of the seat; what a person did away with is not told again.</summary>
internal sealed class SeatMails(PortalDbContext db, IOutbox outbox, ReleasedAgenda released) : INotificationHandler<Happened<SeatAdvanced>>
{
    public async Task Handle(Happened<SeatAdvanced> notification, CancellationToken cancellationToken)
    {
        var (reservation, status) = notification.Event;
        if (status == SeatStatus.Released)
        {
            return;
        }

        var registration = await db.Registrations.AsNoTracking().SingleAsync(registration => registration.Id == reservation.RegistrationId, cancellationToken);
        var recipient = await db.Users.Where(account => account.Id == registration.AccountId).Select(account => account.Email!).SingleAsync(cancellationToken);
        var pool = await db.SeatPools.AsNoTracking().SingleAsync(pool => pool.Id == reservation.PoolId, cancellationToken);
        var seated = new SeatedReading(await released.GetAsync(null, cancellationToken)).Show(pool);
        outbox.Add(new OutgoingMail(
            $"Seat{status}", recipient, registration.LanguageCode, $"/me/seats/{seated.Kind}/{seated.Slug}",
            registration.BadgeName ?? registration.FamilyName, seated.Name, seated.Placement?.Start, seated.Placement?.RoomName, reservation.OfferedUntil));
    }
}
