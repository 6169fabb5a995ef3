using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff opens a closed delegation again.</summary>
public static class ReopenDelegation
{
    /// <param name="Version">What the staff saw.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.HoldAsync(command.Code, cancellationToken);
            delegation.MustBe(command.Version);
            delegation.Reopen();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
