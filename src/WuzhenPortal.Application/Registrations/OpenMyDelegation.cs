using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader opens the own delegation: everybody's state, and the places.</summary>
public static class OpenMyDelegation
{
    [SignedIn]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="MayChange">Whether people may be added and replaced now.</param>
    public sealed record Result(
        string Code, DelegationKind Kind, string Name, string LatinName, string Country, DelegationState State, int? AskedPlaces, string? Reason, bool MayChange,
        IReadOnlyList<DelegationQuotaLine> Quotas, IReadOnlyList<DelegationLine> Members, IReadOnlyList<DelegationLeaver> Leavers);

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationRoll roll, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var delegation = await desk.LedAsync(query.Code, cancellationToken);
            var summit = await db.Summits.Where(summit => summit.Id == delegation.SummitId).Select(summit => new { summit.EndsOn, summit.TimeZone }).SingleAsync(cancellationToken);
            var isOver = delegation.IsOver(clock.GetUtcNow(), summit.EndsOn, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            return new(
                delegation.Code, delegation.Kind, delegation.Name, delegation.LatinName, delegation.Country, delegation.State, delegation.AskedPlaces, delegation.Reason,
                delegation.State == DelegationState.Open && !isOver,
                await roll.QuotasAsync(delegation.Id, cancellationToken), await roll.LinesAsync(delegation.Id, false, cancellationToken),
                await roll.LeaversAsync(delegation.Id, false, cancellationToken));
        }
    }
}
