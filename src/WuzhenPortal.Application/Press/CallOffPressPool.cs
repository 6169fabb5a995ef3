using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office calls a pool off; everybody who applied is told.</summary>
public static class CallOffPressPool
{
    [Requires(Permission.ManagePress)]
    public sealed record Command(string Code) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var pool = await desk.LockAsync(command.Code, cancellationToken);
            pool.CallOff(clock.GetUtcNow());
            var all = await db.PoolApplications.Where(application => application.PoolId == pool.Id).ToListAsync(cancellationToken);
            foreach (var application in all.Where(application => application.IsLive))
            {
                application.Cancel(pool);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
