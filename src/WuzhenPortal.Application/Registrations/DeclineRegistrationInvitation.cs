using MediatR;
using WuzhenPortal.Application.Registrations.Transfers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Who is invited does not come.</summary>
public static class DeclineRegistrationInvitation
{
    [SignedIn]
    public sealed record Command : ICommand;

    internal sealed class Handler(PortalDbContext db, OwnInvitation invitations, PlaceTransfers transfers, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await invitations.FindAsync(cancellationToken) ?? throw new NotFound();
            invitation.Decline(clock.GetUtcNow());
            if (await transfers.OfInvitationAsync(invitation.Id, cancellationToken) is { } transfer)
            {
                await transfers.EndAsync(transfer, TransferEnd.Declined, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
