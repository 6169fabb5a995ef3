using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An accredited journalist applies for a place in a pool.</summary>
public static class ApplyToPool
{
    /// <param name="Code">Of the pool.</param>
    [SignedIn]
    public sealed record Command(string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, PoolDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await clearance.AccreditedAsync(cancellationToken);
            var pool = await desk.LockAsync(command.Code, cancellationToken);
            if (await db.PoolApplications.SingleOrDefaultAsync(application => application.PoolId == pool.Id && application.RegistrationId == own.Id, cancellationToken) is { } earlier)
            {
                earlier.Apply(pool, clock.GetUtcNow());
            }
            else
            {
                db.PoolApplications.Add(new PoolApplication(pool, own, clock.GetUtcNow()));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
