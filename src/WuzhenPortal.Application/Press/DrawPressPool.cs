using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office draws the lot of a pool that is closed; it is drawn once.</summary>
public static class DrawPressPool
{
    [Requires(Permission.ManagePress)]
    public sealed record Command(string Code) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var pool = await desk.LockAsync(command.Code, cancellationToken);
            pool.Draw(await desk.AppliedAsync(pool, cancellationToken), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
