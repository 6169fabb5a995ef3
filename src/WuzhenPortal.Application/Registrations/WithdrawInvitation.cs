using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Transfers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff takes an invitation back that was not accepted; its link ends.</summary>
public static class WithdrawInvitation
{
    /// <param name="Email">Where it went.</param>
    /// <param name="Version">What the registrar saw: an invitation that was accepted meanwhile is another matter.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string? Email, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, PlaceTransfers transfers) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await db.RegistrationInvitations.Include(invitation => invitation.Category)
                .SingleOrDefaultAsync(invitation => invitation.Email == command.Email && db.Summits.Of(null).Any(summit => summit.Id == invitation.SummitId), cancellationToken) ?? throw new NotFound();
            invitation.MustBe(command.Version);
            RuleViolation.Unless(invitation.AccountId is null, "Registrations.Invitations.IsAccepted");
            if (await transfers.OfInvitationAsync(invitation.Id, cancellationToken) is { } transfer)
            {
                await transfers.EndAsync(transfer, TransferEnd.NotTaken, cancellationToken);
            }

            db.RegistrationInvitations.Remove(invitation);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
