using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff changes how many people of each category a delegation may bring.</summary>
public static class SetDelegationQuotas
{
    /// <param name="Places">By code of the category.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, Dictionary<string, int?>? Places) : ICommand;

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationQuotas quotas) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.HoldAsync(command.Code, cancellationToken);
            RuleViolation.Unless(delegation.State == DelegationState.Open, "Registrations.Delegations.NotOpen");
            await quotas.AllotAsync(delegation, command.Places, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
