using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Registrations.Transfers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Who named a substitute keeps the place after all; that is possible until the substitute has accepted.</summary>
public static class TakeTransferBack
{
    [SignedIn]
    public sealed record Command(string Reference) : ICommand;

    internal sealed class Handler(PortalDbContext db, PlaceTransfers transfers, IOutbox outbox, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (account, now) = (user.RequiredAccountId(), clock.GetUtcNow());
            var mine = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == command.Reference, cancellationToken) ?? throw new NotFound();
            var transfer = await transfers.Live.SingleOrDefaultAsync(transfer => transfer.RegistrationId == mine.Id, cancellationToken) ?? throw new RuleViolation("Registrations.Transfers.Over");
            var invitation = await db.RegistrationInvitations.SingleAsync(invitation => invitation.Id == transfer.InvitationId, cancellationToken);
            RuleViolation.Unless(invitation.AccountId is null, "Registrations.Transfers.IsAccepted");
            if (invitation.IsOpen(now))
            {
                var summit = await db.Summits.Where(summit => summit.Id == mine.SummitId).Select(summit => summit.Name).SingleAsync(cancellationToken);
                outbox.Add(new OutgoingMail("TransferTakenBack", invitation.Email, invitation.LanguageCode, null, invitation.Addressee, mine.BadgeName ?? mine.FamilyName, summit));
            }

            transfer.End(TransferEnd.TakenBack, now);
            db.RegistrationInvitations.Remove(invitation);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
