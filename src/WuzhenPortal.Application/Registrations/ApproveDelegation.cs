using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff says yes to a delegation that was asked for, and gives it its places; the leader is told.</summary>
public static class ApproveDelegation
{
    /// <param name="Version">What the staff saw.</param>
    /// <param name="Places">By code of the category.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, int Version, Dictionary<string, int?>? Places) : ICommand;

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationQuotas quotas, DelegationMails mails) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.HoldAsync(command.Code, cancellationToken);
            delegation.MustBe(command.Version);
            RuleViolation.Unless(command.Places?.Values.Any(count => count > 0) == true, "Registrations.Delegations.PlacesMissing");
            delegation.Approve();
            await quotas.AllotAsync(delegation, command.Places, cancellationToken);
            await mails.TellLeaderAsync("DelegationApproved", delegation, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
