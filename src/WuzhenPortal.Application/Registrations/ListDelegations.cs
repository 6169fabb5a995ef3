using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks at all delegations of the current summit.</summary>
public static class ListDelegations
{
    /// <param name="State">Null for all.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(DelegationState? State) : IQuery<Result>;

    public sealed record Result(IReadOnlyList<Line> Delegations, IReadOnlyDictionary<DelegationState, int> Counts);

    /// <param name="Leader">Name of the account; null where nobody leads it yet.</param>
    public sealed record Line(
        string Code, DelegationKind Kind, string Name, string LatinName, string Country, DelegationState State, string? Leader, int? AskedPlaces, int Places, int Used, DateTimeOffset CreatedAt);

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var lines = await desk.Current().AsNoTracking()
                .OrderBy(delegation => delegation.LatinName).ThenBy(delegation => delegation.Id)
                .Select(delegation => new Line(
                    delegation.Code, delegation.Kind, delegation.Name, delegation.LatinName, delegation.Country, delegation.State,
                    db.Users.Where(account => account.Id == delegation.LeaderId).Select(account => account.DisplayName).FirstOrDefault(), delegation.AskedPlaces,
                    db.DelegationQuotas.Where(quota => quota.DelegationId == delegation.Id).Sum(quota => quota.Places),
                    db.DelegationQuotas.Where(quota => quota.DelegationId == delegation.Id).Sum(quota => quota.Used),
                    delegation.CreatedAt))
                .ToListAsync(cancellationToken);
            return new(
                [.. lines.Where(line => query.State is null || line.State == query.State).OrderBy(line => line.State == DelegationState.Requested ? 0 : 1)],
                lines.CountBy(line => line.State).ToDictionary());
        }
    }
}
