using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader opens one person of the own delegation: what the leader typed, and the state.</summary>
public static class OpenDelegationMember
{
    [SignedIn]
    public sealed record Query(string Code, string Key) : IQuery<Result>;

    /// <param name="Delegation">Its name.</param>
    /// <param name="IsEditable">Whether what was typed may still be corrected: until the person answers.</param>
    /// <param name="Place">In the order of precedence, from 1.</param>
    /// <param name="Of">How many are in the delegation.</param>
    public sealed record Result(string Delegation, int Version, MemberFields Person, DelegationLine Line, bool IsEditable, bool IsOpen, int Place, int Of);

    internal sealed class Handler(DelegationDesk desk, DelegationRoll roll) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var delegation = await desk.LedAsync(query.Code, cancellationToken);
            var member = await desk.MemberAsync(delegation, query.Key, cancellationToken);
            var lines = await roll.LinesAsync(delegation.Id, false, cancellationToken);
            var (index, line) = lines.Index().Single(one => one.Item.Key == query.Key);
            var isOpen = delegation.State == DelegationState.Open;
            return new(
                delegation.Name, member.Version, new(member.FamilyName, member.GivenName, member.NativeName, member.Email, member.Phone, member.Position, member.LanguageCode), line,
                isOpen && member.State is DelegationMemberState.Listed or DelegationMemberState.Invited, isOpen, index + 1, lines.Count);
        }
    }
}
