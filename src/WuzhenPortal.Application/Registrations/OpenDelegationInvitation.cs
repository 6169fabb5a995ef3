using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Somebody opens the link of an invitation to lead a delegation, signed in.</summary>
public static class OpenDelegationInvitation
{
    [SignedIn]
    public sealed record Query(string? Code) : IQuery<Result>;

    /// <param name="Delegation">Its name; null where the link was used, ran out, or never was.</param>
    public sealed record Result(string? Delegation);

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (hash, now) = (Invitation.HashOf(query.Code ?? ""), clock.GetUtcNow());
            return new(await db.DelegationLeaders.Where(leader => leader.CodeHash == hash && leader.ExpiresAt > now)
                .Join(desk.Current(), leader => leader.DelegationId, delegation => delegation.Id, (_, delegation) => delegation.LatinName)
                .SingleOrDefaultAsync(cancellationToken));
        }
    }
}
