using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office opens one pool, with everybody who applied.</summary>
public static class OpenPressPool
{
    /// <param name="Code">Null for one that is not made yet.</param>
    [Requires(Permission.ManagePress)]
    public sealed record Query(string? Code) : IQuery<Result>;

    /// <param name="Pool">Null for one that is not made yet.</param>
    /// <param name="Sessions">Released ones, by time.</param>
    public sealed record Result(Stored? Pool, IReadOnlyList<SessionLine> Sessions);

    public sealed record Stored(int Version, PoolFields Fields, PoolStage Stage, DateTimeOffset ClosesAt, DateTimeOffset? DecidedAt, string Commitment, IReadOnlyList<Applicant> Applicants);

    /// <param name="Place">In the order that was drawn or chosen; null before.</param>
    public sealed record Applicant(string Code, string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, PoolStatus Status, int? Place, DateTimeOffset AppliedAt);

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(null, cancellationToken));
            return new(
                query.Code is null ? null : await StoredAsync(query.Code, cancellationToken),
                [.. reading.Agenda.Sessions.Where(session => session.Slot is not null).OrderBy(session => session.Slot!.Start).Select(reading.Line)]);
        }

        private async Task<Stored> StoredAsync(string code, CancellationToken cancel)
        {
            var pool = await desk.Pools().AsNoTracking().SingleOrDefaultAsync(pool => pool.Code == code, cancel) ?? throw new NotFound();
            var applicants = await (
                from application in db.PoolApplications.AsNoTracking()
                join registration in db.Registrations on application.RegistrationId equals registration.Id
                where application.PoolId == pool.Id
                orderby application.Place ?? int.MaxValue, application.AppliedAt, application.Id
                select new Applicant(
                    application.Code, registration.Reference, registration.FamilyName, registration.GivenName, registration.NativeName, registration.Organisation,
                    application.Status, application.Place, application.AppliedAt)).ToListAsync(cancel);
            return new(pool.Version, PoolFields.Of(pool), pool.StageAt(clock.GetUtcNow()), pool.ClosesAt, pool.DecidedAt, pool.Commitment, applicants);
        }
    }
}
