using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Whoever holds the link of an invitation leads the delegation from now on.</summary>
public static class AcceptDelegationInvitation
{
    /// <returns>Code of the delegation.</returns>
    [SignedIn]
    public sealed record Command(string? Code) : ICommand<string>;

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var hash = Invitation.HashOf(command.Code ?? "");
            var leader = await db.DelegationLeaders.SingleOrDefaultAsync(leader => leader.CodeHash == hash, cancellationToken) ?? throw new RuleViolation("Registrations.Delegations.LinkIsOver");
            var delegation = await desk.Current().SingleOrDefaultAsync(delegation => delegation.Id == leader.DelegationId, cancellationToken)
                ?? throw new RuleViolation("Registrations.Delegations.LinkIsOver");
            leader.Accept(user.RequiredAccountId(), clock.GetUtcNow());
            delegation.LeadBy(user.RequiredAccountId());
            await db.SaveChangesAsync(cancellationToken);
            return delegation.Code;
        }
    }
}
