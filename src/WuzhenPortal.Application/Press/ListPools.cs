using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An accredited journalist sees the pools, and what became of the own applications.</summary>
public static class ListPools
{
    [SignedIn]
    public sealed record Query : IQuery<IReadOnlyList<Pool>>;

    /// <param name="Session">The session that it belongs to; null for none that is released.</param>
    /// <param name="Mine">Null for a pool the sender has not applied to.</param>
    public sealed record Pool(
        string Code, LocalizedText Title, LocalizedText Text, PoolKind Kind, PoolWay Way, int Places, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, DateTimeOffset? DecidedAt, PoolStage Stage,
        SessionLine? Session, Own? Mine);

    /// <param name="Code">By which the public result names the application.</param>
    /// <param name="Ahead">How many wait before the sender; null for somebody who does not wait.</param>
    public sealed record Own(string Code, PoolStatus Status, int? Ahead);

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, PoolDesk desk, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Pool>>
    {
        public async Task<IReadOnlyList<Pool>> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = await clearance.AccreditedAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var pools = await desk.Pools().AsNoTracking().OrderBy(pool => pool.ClosesAt).ThenBy(pool => pool.Id).ToListAsync(cancellationToken);
            var mine = await db.PoolApplications.AsNoTracking().Where(application => application.RegistrationId == own.Id)
                .Select(application => new
                {
                    application.PoolId,
                    application.Code,
                    application.Status,
                    Ahead = db.PoolApplications.Count(other => other.PoolId == application.PoolId && other.Status == PoolStatus.Waiting && other.Place < application.Place),
                })
                .ToDictionaryAsync(application => application.PoolId, cancellationToken);
            var reading = AgendaReading.Of(await released.GetAsync(null, cancellationToken));
            return [.. pools
                .Select(pool => new Pool(
                    pool.Code, pool.Title, pool.Text, pool.Kind, pool.Way, pool.Places, pool.OpensAt, pool.ClosesAt, pool.DecidedAt, pool.StageAt(now),
                    reading.Agenda.Sessions.Where(session => session.Slug == pool.SessionSlug).Select(reading.Line).FirstOrDefault(),
                    mine.TryGetValue(pool.Id, out var one) ? new(one.Code, one.Status, one.Status == PoolStatus.Waiting ? one.Ahead : null) : null))
                .OrderBy(pool => pool.Stage is PoolStage.Decided or PoolStage.CalledOff)];
        }
    }
}
