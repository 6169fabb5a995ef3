using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Who takes the registration back gives places in pools back as well, and does without interviews.</summary>
internal sealed class PressOfWithdrawn(PortalDbContext db, PoolDesk desk, TimeProvider clock) : INotificationHandler<Happened<RegistrationAdvanced>>
{
    public async Task Handle(Happened<RegistrationAdvanced> notification, CancellationToken cancellationToken)
    {
        var registration = notification.Event.Registration;
        if (notification.Event.Status != RegistrationStatus.Withdrawn)
        {
            return;
        }

        var pools = await db.PoolApplications.Where(application => application.RegistrationId == registration.Id)
            .Join(db.PressPools, application => application.PoolId, pool => pool.Id, (application, pool) => pool.Code).ToListAsync(cancellationToken);
        foreach (var code in pools)
        {
            var pool = await desk.LockAsync(code, cancellationToken);
            var application = await db.PoolApplications.SingleAsync(application => application.PoolId == pool.Id && application.RegistrationId == registration.Id, cancellationToken);
            if (application.IsLive)
            {
                await desk.GiveUpAsync(pool, application, cancellationToken);
            }
        }

        foreach (var request in await db.InterviewRequests.Include(request => request.Steps).Where(request => request.RegistrationId == registration.Id).ToListAsync(cancellationToken))
        {
            if (request.IsRunning || request.Status == InterviewStatus.Accepted)
            {
                request.Withdraw(registration.AccountId, clock.GetUtcNow());
            }
        }
    }
}
