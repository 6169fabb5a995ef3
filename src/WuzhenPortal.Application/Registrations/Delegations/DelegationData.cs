using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Places in delegations, and delegations that a person leads.</summary>
internal sealed class DelegationData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var memberships = await db.DelegationMembers.AsNoTracking().Where(member => member.AccountId == accountId)
            .Select(member => new { Delegation = member.DelegationName, member.FamilyName, member.GivenName, member.NativeName, member.Email, member.Phone, member.Position, member.IsHead, member.AddedAt, member.State }).ToListAsync(cancel);
        var led = await db.Delegations.AsNoTracking().Where(delegation => delegation.LeaderId == accountId).Select(delegation => new { delegation.Name, delegation.State, delegation.CreatedAt }).ToListAsync(cancel);
        if (memberships.Count + led.Count > 0)
        {
            yield return PersonalFile.Json("delegations.json", new { memberships, led });
        }
    }

    /// <summary>The place stays, without a name; a delegation without its leader waits for the staff.</summary>
    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        var ids = person.RegistrationIds.ToList();
        await Blank(db.DelegationMembers.Where(member => db.Registrations.Any(registration => ids.Contains(registration.Id) && registration.DelegationMemberId == member.Id)), cancel);
        if (person.AccountId is { } id)
        {
            await Blank(db.DelegationMembers.Where(member => member.AccountId == id || member.Email == person.Email), cancel);
            await db.Delegations.Where(delegation => delegation.LeaderId == id).ExecuteUpdateAsync(set => set.SetProperty(delegation => delegation.LeaderId, (long?)null), cancel);
        }
    }

    private static Task<int> Blank(IQueryable<DelegationMember> members, CancellationToken cancel) => members.ExecuteUpdateAsync(
        set => set.SetProperty(member => member.FamilyName, "").SetProperty(member => member.GivenName, (string?)null).SetProperty(member => member.NativeName, (string?)null)
            .SetProperty(member => member.Phone, (string?)null).SetProperty(member => member.Position, (string?)null).SetProperty(member => member.Email, "").SetProperty(member => member.CodeHash, (string?)null), cancel);
}
