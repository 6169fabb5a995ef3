using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Whoever takes the registration back, in whatever way, gives the place in the category back as well.</summary>
internal sealed class PlacesOfWithdrawn(Admission admission) : INotificationHandler<Happened<RegistrationAdvanced>>
{
    public Task Handle(Happened<RegistrationAdvanced> notification, CancellationToken cancellationToken) =>
        notification.Event.Status == RegistrationStatus.Withdrawn ? admission.GiveBackAsync(notification.Event.Registration, cancellationToken) : Task.CompletedTask;
}
