using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist takes the application back, or gives the place back to the next.</summary>
public static class LeavePool
{
    /// <param name="Code">Of the pool.</param>
    [SignedIn]
    public sealed record Command(string Code) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, PoolDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await clearance.AccreditedAsync(cancellationToken);
            var pool = await desk.LockAsync(command.Code, cancellationToken);
            var application = await db.PoolApplications.SingleOrDefaultAsync(one => one.PoolId == pool.Id && one.RegistrationId == own.Id, cancellationToken) ?? throw new NotFound();
            await desk.GiveUpAsync(pool, application, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
