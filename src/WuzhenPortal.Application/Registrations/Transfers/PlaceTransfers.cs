using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Transfers;

/// <summary>Places that pass from one person to another: under way, done, or come to nothing. To be called within a transaction.</summary>
internal sealed class PlaceTransfers(PortalDbContext db, IOutbox outbox, PortalTexts texts, TimeProvider clock)
{
    /// <summary>Those that are under way.</summary>
    public IQueryable<PlaceTransfer> Live => db.PlaceTransfers.Where(transfer => transfer.EndedAt == null && transfer.CompletedAt == null);

    /// <summary>The substitute is accepted: the place of who named the substitute, where there is one, becomes the substitute's, and no other is counted.</summary>
    /// <param name="by">Account of who decides.</param>
    /// <returns>Whether the substitute has a place now.</returns>
    public async Task<bool> TakeOverAsync(Registration substitute, long by, CancellationToken cancel)
    {
        var transfer = await Live.SingleOrDefaultAsync(
            transfer => transfer.CategoryId == substitute.CategoryId && db.RegistrationInvitations.Any(invitation => invitation.Id == transfer.InvitationId && invitation.RegistrationId == substitute.Id), cancel);
        if (transfer is null)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var giver = await db.Registrations.Include(giver => giver.Category).Include(giver => giver.Steps).SingleAsync(giver => giver.Id == transfer.RegistrationId, cancel);
        var place = await db.CategoryPlaces.Include(place => place.Steps).SingleOrDefaultAsync(place => place.RegistrationId == giver.Id, cancel);
        if (giver.Status != RegistrationStatus.Approved || place is not { Status: PlaceStatus.Held } || place.CategoryId != transfer.CategoryId)
        {
            transfer.End(TransferEnd.PlaceGone, now);
            return false;
        }

        place.Leave(giver.AccountId, now);
        giver.HandOver(texts.In(giver.LanguageCode, "Registrations.Transfers.Reason", transfer.Name), now);
        substitute.Approve(by, now);
        var own = await db.CategoryPlaces.Include(other => other.Steps).SingleOrDefaultAsync(other => other.RegistrationId == substitute.Id, cancel) ?? db.CategoryPlaces.Add(new CategoryPlace(substitute)).Entity;
        own.Admit(transfer.CategoryId, hasPlace: true, by, now);
        transfer.Complete(substitute, now);
        await TellAsync("TransferDone", transfer, giver, cancel);
        return true;
    }

    /// <summary>A substitute does not come: who gave the place keeps it, and is told.</summary>
    public async Task EndAsync(PlaceTransfer transfer, TransferEnd because, CancellationToken cancel)
    {
        transfer.End(because, clock.GetUtcNow());
        await TellAsync("TransferEnded", transfer, await db.Registrations.SingleAsync(giver => giver.Id == transfer.RegistrationId, cancel), cancel);
    }

    /// <summary>The one that an invitation is for; null where it is an ordinary one.</summary>
    public Task<PlaceTransfer?> OfInvitationAsync(long invitationId, CancellationToken cancel) => Live.SingleOrDefaultAsync(transfer => transfer.InvitationId == invitationId, cancel);

    private async Task TellAsync(string kind, PlaceTransfer transfer, Registration giver, CancellationToken cancel)
    {
        var recipient = await db.Users.Where(account => account.Id == giver.AccountId).Select(account => account.Email!).SingleAsync(cancel);
        outbox.Add(new OutgoingMail(
            kind, recipient, giver.LanguageCode, $"/me/registrations/{giver.Reference}/substitute", giver.Reference, giver.BadgeName ?? giver.FamilyName, transfer.Name));
    }
}
