using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Somebody opens the personal link to a place in a delegation, signed in.</summary>
public static class OpenDelegationPlace
{
    [SignedIn]
    public sealed record Query(string? Code) : IQuery<Result>;

    /// <param name="Delegation">Its name in Latin script; null where the link was used, ran out, or never was.</param>
    public sealed record Result(string? Delegation, string? Person);

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (hash, now) = (Invitation.HashOf(query.Code ?? ""), clock.GetUtcNow());
            var place = await (
                from member in db.DelegationMembers.AsNoTracking()
                join delegation in desk.Current() on member.DelegationId equals delegation.Id
                where member.CodeHash == hash && member.ExpiresAt > now && member.State == DelegationMemberState.Invited && delegation.State == DelegationState.Open
                select new { delegation.LatinName, Member = member }).SingleOrDefaultAsync(cancellationToken);
            return new(place?.LatinName, place?.Member.FullName);
        }
    }
}
