using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Anybody reads how the places of a pool were given, and can check it; nobody is named.</summary>
public static class ReadPoolResult
{
    [Public]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Commitment">SHA-256 of the seed; null for a pool that is not drawn by lot.</param>
    /// <param name="Seed">Null before the lot is drawn.</param>
    /// <param name="Lines">In the order that was drawn; empty before.</param>
    public sealed record Result(
        LocalizedText Title, PoolKind Kind, PoolWay Way, int Places, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, DateTimeOffset? DecidedAt, PoolStage Stage,
        string? Commitment, string? Seed, IReadOnlyList<Line> Lines);

    /// <param name="Hash">By which the lot ordered it; null for a choice.</param>
    /// <param name="Status">Now: places that were given back went to the next.</param>
    public sealed record Line(int Place, string Code, string? Hash, PoolStatus Status);

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var pool = await desk.Pools().AsNoTracking().SingleOrDefaultAsync(pool => pool.Code == query.Code, cancellationToken) ?? throw new NotFound();
            var lot = pool.Way == PoolWay.Lot ? new PoolLot(pool.Seed, pool.Commitment) : null;
            var lines = pool.DecidedAt is null ? [] : await db.PoolApplications.AsNoTracking().Where(application => application.PoolId == pool.Id && application.Place != null)
                .OrderBy(application => application.Place).Select(application => new { Place = application.Place!.Value, application.Code, application.Status }).ToListAsync(cancellationToken);
            return new(
                pool.Title, pool.Kind, pool.Way, pool.Places, pool.OpensAt, pool.ClosesAt, pool.DecidedAt, pool.StageAt(clock.GetUtcNow()),
                lot?.Commitment, pool.DecidedAt is null ? null : lot?.Seed,
                [.. lines.Select(line => new Line(line.Place, line.Code, lot?.HashOf(line.Code), line.Status))]);
        }
    }
}
