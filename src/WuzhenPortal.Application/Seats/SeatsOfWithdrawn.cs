using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Seats;

/// <summary>Who takes the registration back gives the seats back as well.</summary>
internal sealed class SeatsOfWithdrawn(Seating seats, WaitingList waiting) : INotificationHandler<Happened<RegistrationAdvanced>>
{
    public async Task Handle(Happened<RegistrationAdvanced> notification, CancellationToken cancellationToken)
    {
        if (notification.Event.Status != RegistrationStatus.Withdrawn)
        {
            return;
        }

        foreach (var reservation in await seats.LiveAsync(notification.Event.Registration.Id, cancellationToken))
        {
            await waiting.ReleaseAsync(reservation, cancellationToken);
        }
    }
}
