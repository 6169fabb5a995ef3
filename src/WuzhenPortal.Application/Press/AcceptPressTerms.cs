using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An accredited journalist agrees to keep to the embargoes of the summit.</summary>
public static class AcceptPressTerms
{
    /// <param name="TermsVersion">Number of the terms that were read.</param>
    [SignedIn]
    public sealed record Command(int TermsVersion, bool Agreed) : ICommand;

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await clearance.AccreditedAsync(cancellationToken);
            if (!command.Agreed)
            {
                throw new RuleViolation("Press.Terms.MustAgree") { Property = nameof(Command.Agreed) };
            }

            RuleViolation.Unless(command.TermsVersion == PressClearance.Terms, "Press.Terms.Changed");
            if (await clearance.OfSenderAsync(cancellationToken) == PressStanding.Cleared)
            {
                return;
            }

            db.EmbargoAcceptances.Add(new EmbargoAcceptance { SummitId = registration.SummitId, AccountId = registration.AccountId, TermsVersion = PressClearance.Terms, AcceptedAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
