using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Tells leaders and members, each in their language, what concerns them.</summary>
internal sealed class DelegationMails(PortalDbContext db, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Sends each of these people a personal link; an earlier one is over.</summary>
    public async Task LinkAsync(Delegation delegation, IReadOnlyList<DelegationMember> members, CancellationToken cancel)
    {
        var (summit, leader) = await SummitAndLeaderAsync(delegation, cancel);
        foreach (var member in members)
        {
            var kind = member.State == DelegationMemberState.Invited ? "DelegationReminder" : "DelegationPlace";
            var code = member.Link(clock.GetUtcNow());
            outbox.Add(new OutgoingMail(
                kind, member.Email, member.LanguageCode, $"/me/delegation-place?code={code}", member.FullName, delegation.LatinName, summit, leader?.Name ?? delegation.LatinName, member.ExpiresAt));
        }
    }

    /// <summary>Tells somebody who knew of the place that it is somebody else's now.</summary>
    public async Task EndAsync(Delegation delegation, DelegationMember member, bool isReplaced, CancellationToken cancel)
    {
        if (member.InvitedAt is null)
        {
            return;
        }

        var (summit, leader) = await SummitAndLeaderAsync(delegation, cancel);
        // Who has accepted reads the mails of the account; the address that the leader typed may be another's.
        var account = await db.Users.Where(account => account.Id == member.AccountId).Select(account => new { account.Email, account.LanguageCode }).SingleOrDefaultAsync(cancel);
        outbox.Add(new OutgoingMail(
            isReplaced ? "DelegationReplaced" : "DelegationRemoved", account?.Email ?? member.Email, account?.LanguageCode ?? member.LanguageCode, null,
            member.FullName, delegation.LatinName, summit, leader?.Name ?? delegation.LatinName));
    }

    /// <summary>Tells the leader, if there is one, what the staff decided.</summary>
    public async Task TellLeaderAsync(string kind, Delegation delegation, CancellationToken cancel)
    {
        var (summit, leader) = await SummitAndLeaderAsync(delegation, cancel);
        if (leader is not null)
        {
            outbox.Add(new OutgoingMail(kind, leader.Email, leader.LanguageCode, $"/me/delegations/{delegation.Code}", leader.Name, delegation.LatinName, summit, delegation.Reason));
        }
    }

    private async Task<(LocalizedText Summit, Leader? Leader)> SummitAndLeaderAsync(Delegation delegation, CancellationToken cancel) => (
        await db.Summits.AsNoTracking().Where(summit => summit.Id == delegation.SummitId).Select(summit => summit.Name).SingleAsync(cancel),
        await db.Users.Where(account => account.Id == delegation.LeaderId).Select(account => new Leader(account.DisplayName, account.Email!, account.LanguageCode)).SingleOrDefaultAsync(cancel));

    private sealed record Leader(string Name, string Email, string LanguageCode);
}
