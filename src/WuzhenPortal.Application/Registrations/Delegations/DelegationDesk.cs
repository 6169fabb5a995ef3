using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Finds the delegation that the sender leads; any other does not exist for them. For changes it lets one request at a time through.</summary>
internal sealed class DelegationDesk(PortalDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Delegations of the current summit.</summary>
    public IQueryable<Delegation> Current() => db.Delegations.Where(delegation => db.Summits.Of(null).Any(summit => summit.Id == delegation.SummitId));

    /// <exception cref="NotFound">The sender does not lead it.</exception>
    public async Task<Delegation> LedAsync(string code, CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        return await Current().AsNoTracking().SingleOrDefaultAsync(delegation => delegation.Code == code && delegation.LeaderId == account, cancel) ?? throw new NotFound();
    }

    /// <summary>For a change by the leader.</summary>
    /// <exception cref="NotFound">The sender does not lead it.</exception>
    /// <exception cref="RuleViolation">It is not open, or the summit is over.</exception>
    public async Task<Delegation> ChangeAsync(string code, CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        var delegation = await HoldAsync(code, cancel);
        if (delegation.LeaderId != account)
        {
            throw new NotFound();
        }

        await MustBeOpenAsync(delegation, cancel);
        return delegation;
    }

    /// <summary>For a change by whoever may.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public async Task<Delegation> HoldAsync(string code, CancellationToken cancel)
    {
        // Writes nothing new, and holds the row until the transaction ends.
        await Current().Where(delegation => delegation.Code == code)
            .ExecuteUpdateAsync(set => set.SetProperty(delegation => delegation.SummitId, delegation => delegation.SummitId), cancel);
        return await Current().SingleOrDefaultAsync(delegation => delegation.Code == code, cancel) ?? throw new NotFound();
    }

    public async Task MustBeOpenAsync(Delegation delegation, CancellationToken cancel)
    {
        var summit = await db.Summits.Where(summit => summit.Id == delegation.SummitId).Select(summit => new { summit.EndsOn, summit.TimeZone }).SingleAsync(cancel);
        delegation.MustBeOpen(clock.GetUtcNow(), summit.EndsOn, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
    }

    /// <summary>Each address has one place in a delegation.</summary>
    /// <param name="except">Who may keep it.</param>
    public async Task MustBeNewAsync(Delegation delegation, string email, long? except, CancellationToken cancel)
    {
        if (await db.DelegationMembers.In(delegation.Id).AnyAsync(member => member.Email == email && member.Id != except, cancel))
        {
            throw new RuleViolation("Registrations.Delegations.EmailTaken") { Property = "Person.Email" };
        }
    }

    /// <summary>Somebody who is in the delegation.</summary>
    /// <exception cref="NotFound">Nobody in it has the key.</exception>
    public async Task<DelegationMember> MemberAsync(Delegation delegation, string? key, CancellationToken cancel) =>
        await db.DelegationMembers.In(delegation.Id).SingleOrDefaultAsync(member => member.Key == key, cancel) ?? throw new NotFound();
}

internal static class DelegationQueries
{
    /// <summary>Those who fill a place of a delegation.</summary>
    public static IQueryable<DelegationMember> In(this IQueryable<DelegationMember> members, long delegationId) => members.Where(member =>
        member.DelegationId == delegationId && member.State != DelegationMemberState.Replaced && member.State != DelegationMemberState.Removed);

    /// <summary>The order of precedence.</summary>
    public static IQueryable<DelegationMember> InOrder(this IQueryable<DelegationMember> members) =>
        members.OrderByDescending(member => member.IsHead).ThenBy(member => member.Rank).ThenBy(member => member.Id);
}
