using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The delegations of the current summit that the sender leads or asked for.</summary>
public static class ListMyDelegations
{
    [SignedIn]
    public sealed record Query : IQuery<IReadOnlyList<Line>>;

    /// <param name="Members">People who are in it.</param>
    /// <param name="Places">In all categories.</param>
    public sealed record Line(string Code, string Name, string LatinName, DelegationState State, int Members, int Places, DateTimeOffset CreatedAt);

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Line>>
    {
        public async Task<IReadOnlyList<Line>> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            return await desk.Current().AsNoTracking().Where(delegation => delegation.LeaderId == account).OrderByDescending(delegation => delegation.Id)
                .Select(delegation => new Line(
                    delegation.Code, delegation.Name, delegation.LatinName, delegation.State,
                    db.DelegationQuotas.Where(quota => quota.DelegationId == delegation.Id).Sum(quota => quota.Used),
                    db.DelegationQuotas.Where(quota => quota.DelegationId == delegation.Id).Sum(quota => quota.Places),
                    delegation.CreatedAt))
                .ToListAsync(cancellationToken);
        }
    }
}
