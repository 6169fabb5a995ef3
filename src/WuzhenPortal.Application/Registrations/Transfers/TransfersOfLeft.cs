using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Transfers;

/// <summary>Whoever leaves, who gives a place or who would take it, ends what is under way between the two.</summary>
internal sealed class TransfersOfLeft(PortalDbContext db, PlaceTransfers transfers, TimeProvider clock) : INotificationHandler<Happened<RegistrationAdvanced>>
{
    public async Task Handle(Happened<RegistrationAdvanced> notification, CancellationToken cancellationToken)
    {
        var (registration, status, _) = notification.Event;
        if (status is not (RegistrationStatus.Withdrawn or RegistrationStatus.Declined))
        {
            return;
        }

        if (await transfers.Live.SingleOrDefaultAsync(transfer => transfer.RegistrationId == registration.Id, cancellationToken) is { InvitationId: { } given } gone)
        {
            var invitation = await db.RegistrationInvitations.SingleAsync(invitation => invitation.Id == given, cancellationToken);
            invitation.NeedReview();
            gone.End(TransferEnd.PlaceGone, clock.GetUtcNow());
            if (invitation.AccountId is null)
            {
                db.RegistrationInvitations.Remove(invitation);
            }
        }

        var taken = await transfers.Live.SingleOrDefaultAsync(
            transfer => db.RegistrationInvitations.Any(invitation => invitation.Id == transfer.InvitationId && invitation.RegistrationId == registration.Id), cancellationToken);
        if (taken is not null)
        {
            await transfers.EndAsync(taken, TransferEnd.NotTaken, cancellationToken);
        }
    }
}
