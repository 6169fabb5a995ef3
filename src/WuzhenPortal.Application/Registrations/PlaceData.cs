using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Places and waiting lists, and invitations to register.</summary>
internal sealed class PlaceData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var places = await db.CategoryPlaces.AsNoTracking().Include(place => place.Steps)
            .Where(place => db.Registrations.Any(registration => registration.Id == place.RegistrationId && registration.AccountId == accountId)).ToListAsync(cancel);
        var invitations = await db.RegistrationInvitations.AsNoTracking().Where(invitation => invitation.AccountId == accountId)
            .Select(invitation => new { invitation.Email, invitation.Addressee, invitation.InvitedAt, invitation.KeptSince, invitation.DeclinedAt }).ToListAsync(cancel);
        var transfers = await db.PlaceTransfers.AsNoTracking().Where(transfer => db.Registrations.Any(registration => (registration.Id == transfer.RegistrationId || registration.Id == transfer.SubstituteId) && registration.AccountId == accountId))
            .Select(transfer => new { Registration = transfer.Reference, Substitute = transfer.Name, transfer.OfferedAt, transfer.CompletedAt, transfer.EndedAt, transfer.EndedBecause }).ToListAsync(cancel);
        if (places.Count + invitations.Count + transfers.Count > 0)
        {
            yield return PersonalFile.Json("places.json", new
            {
                Places = places.Select(place => new { Registration = place.Label, place.Status, place.WaitingSince, Steps = place.Steps.OrderBy(step => step.Id).Select(step => new { step.Status, step.At, step.Until, step.Reason }) }),
                Invitations = invitations,
                Transfers = transfers,
            });
        }
    }

    /// <summary>Who moved in the list stays; why somebody was moved ahead says something about the person.</summary>
    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        var ids = person.RegistrationIds.ToList();
        await db.CategoryPlaces.Where(place => ids.Contains(place.RegistrationId)).SelectMany(place => place.Steps).ExecuteUpdateAsync(set => set.SetProperty(step => step.Reason, (string?)null), cancel);
        await db.CategoryPlaces.Where(place => ids.Contains(place.RegistrationId)).ExecuteUpdateAsync(set => set.SetProperty(place => place.MovedBecause, (string?)null), cancel);
        var names = person.Names.ToList();
        await Blank(db.PlaceTransfers.Where(transfer => ids.Contains(transfer.RegistrationId) || names.Contains(transfer.Name) || (transfer.SubstituteId != null && ids.Contains(transfer.SubstituteId.Value))), cancel);
        await Blank(db.RegistrationInvitations.Where(invitation => invitation.RegistrationId != null && ids.Contains(invitation.RegistrationId.Value)), cancel);
        if (person.AccountId is { } id)
        {
            await Blank(db.PlaceTransfers.Where(transfer => db.RegistrationInvitations.Any(invitation => invitation.Id == transfer.InvitationId && (invitation.AccountId == id || invitation.Email == person.Email))), cancel);
            await Blank(db.RegistrationInvitations.Where(invitation => invitation.AccountId == id || invitation.Email == person.Email), cancel);
        }
    }

    private static Task<int> Blank(IQueryable<RegistrationInvitation> invitations, CancellationToken cancel) => invitations.ExecuteUpdateAsync(
        set => set.SetProperty(invitation => invitation.Email, "").SetProperty(invitation => invitation.Addressee, (string?)null).SetProperty(invitation => invitation.CodeHash, (string?)null), cancel);

    private static Task<int> Blank(IQueryable<PlaceTransfer> transfers, CancellationToken cancel) => transfers.ExecuteUpdateAsync(set => set.SetProperty(transfer => transfer.Name, ""), cancel);
}
