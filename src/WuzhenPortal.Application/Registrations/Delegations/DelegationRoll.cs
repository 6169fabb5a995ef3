using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>One person of a delegation: what the leader typed, and how far the person has come. What the person answered is not here.</summary>
/// <param name="IsLinkOver">Whether the link ran out unused.</param>
/// <param name="Registration">Where the registration stands; null before there is one.</param>
/// <param name="Reference">Of the registration; for the staff alone.</param>
public sealed record DelegationLine(
    string Key, string FamilyName, string? GivenName, string? NativeName, string Email, string? Phone, string? Position, LocalizedText Category, bool IsHead,
    DelegationMemberState State, bool IsLinkOver, bool MayBeReminded, RegistrationStatus? Registration, string? Reference)
{
    public string FullName => $"{GivenName} {FamilyName}".Trim();
}

/// <summary>Somebody who was in a delegation.</summary>
/// <param name="Name">Empty once the person was forgotten.</param>
/// <param name="Substitute">Who came in the same place; null where nobody did.</param>
/// <param name="Reference">Of the registration that there was; for the staff alone.</param>
public sealed record DelegationLeaver(string Name, string? NativeName, LocalizedText Category, DateTimeOffset LeftAt, string? Substitute, string? Reference);

/// <summary>Places of a delegation in one category.</summary>
/// <param name="Code">Of the category.</param>
public sealed record DelegationQuotaLine(string Code, LocalizedText Category, int Places, int Used)
{
    public int Left => Places - Used;
}

/// <summary>Reads who is in a delegation, and how many more may come.</summary>
internal sealed class DelegationRoll(PortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<DelegationLine>> LinesAsync(long delegationId, bool isForStaff, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var members = await (
            from member in db.DelegationMembers.AsNoTracking().In(delegationId).InOrder()
            join category in db.ParticipantCategories on member.CategoryId equals category.Id
            select new { Member = member, category.Name }).ToListAsync(cancel);
        var registrations = await (
            from registration in db.Registrations
            where db.DelegationMembers.Any(member => member.DelegationId == delegationId && member.Id == registration.DelegationMemberId)
            orderby registration.Id
            select new { registration.DelegationMemberId, registration.Status, registration.Reference }).ToListAsync(cancel);
        var latest = registrations.GroupBy(registration => registration.DelegationMemberId!.Value).ToDictionary(group => group.Key, group => group.Last());
        return [.. members.Select(line =>
        {
            var (member, registration) = (line.Member, latest.GetValueOrDefault(line.Member.Id));
            return new DelegationLine(
                member.Key, member.FamilyName, member.GivenName, member.NativeName, member.Email, member.Phone, member.Position, line.Name, member.IsHead,
                member.State, member.State == DelegationMemberState.Invited && !member.IsOpen(now), member.MayBeReminded(now), registration?.Status, isForStaff ? registration?.Reference : null);
        })];
    }

    /// <summary>Who has left, the latest first.</summary>
    public async Task<IReadOnlyList<DelegationLeaver>> LeaversAsync(long delegationId, bool isForStaff, CancellationToken cancel)
    {
        var left = await (
            from member in db.DelegationMembers.AsNoTracking()
            join category in db.ParticipantCategories on member.CategoryId equals category.Id
            where member.DelegationId == delegationId && (member.State == DelegationMemberState.Replaced || member.State == DelegationMemberState.Removed)
            orderby member.LeftAt descending, member.Id descending
            select new
            {
                Member = member,
                category.Name,
                Substitute = db.DelegationMembers.FirstOrDefault(other => other.ReplacesId == member.Id),
                Reference = db.Registrations.Where(registration => registration.DelegationMemberId == member.Id && registration.SubmittedAt != null).OrderByDescending(registration => registration.Id)
                    .Select(registration => registration.Reference).FirstOrDefault(),
            }).ToListAsync(cancel);
        return [.. left.Select(line => new DelegationLeaver(
            line.Member.FullName, line.Member.NativeName, line.Name, line.Member.LeftAt ?? line.Member.AddedAt, line.Substitute?.FullName, isForStaff ? line.Reference : null))];
    }

    public async Task<IReadOnlyList<DelegationQuotaLine>> QuotasAsync(long delegationId, CancellationToken cancel) => await (
        from quota in db.DelegationQuotas.AsNoTracking()
        join category in db.ParticipantCategories on quota.CategoryId equals category.Id
        where quota.DelegationId == delegationId && (quota.Places > 0 || quota.Used > 0)
        orderby category.Position, category.Code
        select new DelegationQuotaLine(category.Code, category.Name, quota.Places, quota.Used)).ToListAsync(cancel);
}
