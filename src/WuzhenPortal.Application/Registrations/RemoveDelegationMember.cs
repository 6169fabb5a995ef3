using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader takes somebody out of the delegation: the place is free again, and the registration is withdrawn.</summary>
public static class RemoveDelegationMember
{
    [SignedIn]
    public sealed record Command(string Code, string Key) : ICommand;

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationPlaces places, DelegationLeaving leaving, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var member = await desk.MemberAsync(delegation, command.Key, cancellationToken);
            member.Remove(clock.GetUtcNow());
            await leaving.TellAndWithdrawAsync(delegation, member, false, cancellationToken);
            await places.GiveBackAsync(delegation.Id, member.CategoryId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
