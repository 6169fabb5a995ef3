using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office sees its pools, with how many applied.</summary>
public static class ListPressPools
{
    [Requires(Permission.ManagePress)]
    public sealed record Query : IQuery<IReadOnlyList<Line>>;

    /// <param name="Applied">Everybody who has not taken it back.</param>
    public sealed record Line(string Code, LocalizedText Title, PoolKind Kind, PoolWay Way, int Places, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, PoolStage Stage, int Applied);

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Line>>
    {
        public async Task<IReadOnlyList<Line>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var pools = await desk.Pools().AsNoTracking().OrderByDescending(pool => pool.ClosesAt).ThenBy(pool => pool.Id)
                .Select(pool => new
                {
                    pool.Code,
                    pool.Title,
                    pool.Kind,
                    pool.Way,
                    pool.Places,
                    pool.OpensAt,
                    pool.ClosesAt,
                    pool.DecidedAt,
                    pool.CalledOffAt,
                    Applied = db.PoolApplications.Count(application => application.PoolId == pool.Id && application.Status != PoolStatus.Withdrawn && application.Status != PoolStatus.GivenBack),
                })
                .ToListAsync(cancellationToken);
            return [.. pools.Select(pool => new Line(
                pool.Code, pool.Title, pool.Kind, pool.Way, pool.Places, pool.OpensAt, pool.ClosesAt,
                PressPool.StageOf(pool.CalledOffAt, pool.DecidedAt, pool.OpensAt, pool.ClosesAt, now), pool.Applied))];
        }
    }
}
