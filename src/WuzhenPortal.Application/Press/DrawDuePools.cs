using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The portal draws the lots of pools whose time to apply is over.</summary>
public static class DrawDuePools
{
    private const int AtATime = 10;

    /// <returns>How many were drawn.</returns>
    [Operator]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var due = await desk.Pools().Where(pool => pool.Way == PoolWay.Lot && pool.DecidedAt == null && pool.CalledOffAt == null && pool.ClosesAt <= now)
                .OrderBy(pool => pool.ClosesAt).Select(pool => pool.Code).Take(AtATime).ToListAsync(cancellationToken);
            var drawn = 0;
            foreach (var code in due)
            {
                var pool = await desk.LockAsync(code, cancellationToken);
                if (pool.StageAt(now) == PoolStage.Closed)
                {
                    pool.Draw(await desk.AppliedAsync(pool, cancellationToken), now);
                    drawn++;
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            return drawn;
        }
    }
}
