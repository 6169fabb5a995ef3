using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Opens a pool so that nobody else changes it or its applications meanwhile; to be called within a transaction.</summary>
internal sealed class PoolDesk(PortalDbContext db)
{
    /// <exception cref="NotFound">There is no such pool.</exception>
    public async Task<PressPool> LockAsync(string? code, CancellationToken cancel)
    {
        // Writes nothing new, and holds the row until the transaction ends.
        await Pools().Where(pool => pool.Code == code).ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Places, pool => pool.Places), cancel);
        return await Pools().SingleOrDefaultAsync(pool => pool.Code == code, cancel) ?? throw new NotFound();
    }

    /// <summary>Those that count, by the order in which they came.</summary>
    public async Task<IReadOnlyList<PoolApplication>> AppliedAsync(PressPool pool, CancellationToken cancel) =>
        await db.PoolApplications.Where(application => application.PoolId == pool.Id && application.Status == PoolStatus.Applied).OrderBy(application => application.Id).ToListAsync(cancel);

    /// <summary>Somebody does without: where that frees a place, the first who waits gets it.</summary>
    public async Task GiveUpAsync(PressPool pool, PoolApplication application, CancellationToken cancel)
    {
        if (!application.GiveUp() || pool.CalledOffAt is not null)
        {
            return;
        }

        var next = await db.PoolApplications.Where(other => other.PoolId == pool.Id && other.Status == PoolStatus.Waiting).OrderBy(other => other.Place).FirstOrDefaultAsync(cancel);
        next?.MoveUp(pool);
    }

    public IQueryable<PressPool> Pools() => db.PressPools.Where(pool => db.Summits.Of(null).Any(summit => summit.Id == pool.SummitId));
}
