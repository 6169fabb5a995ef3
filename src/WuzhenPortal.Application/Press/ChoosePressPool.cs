using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office gives the places of a pool that is closed to those it picks; the others wait.</summary>
public static class ChoosePressPool
{
    /// <param name="Picked">Codes of applications.</param>
    [Requires(Permission.ManagePress)]
    public sealed record Command(string Code, IReadOnlyList<string>? Picked) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var pool = await desk.LockAsync(command.Code, cancellationToken);
            pool.Choose(await desk.AppliedAsync(pool, cancellationToken), command.Picked ?? [], clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
