using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Invites somebody by mail to lead a delegation; invitations that nobody has accepted end.</summary>
internal sealed class DelegationInviting(PortalDbContext db, IOutbox outbox, TimeProvider clock)
{
    public async Task InviteAsync(Delegation delegation, string address, string languageCode, CancellationToken cancel)
    {
        var summit = await db.Summits.AsNoTracking().Where(summit => summit.Id == delegation.SummitId).Select(summit => summit.Name).SingleAsync(cancel);
        db.DelegationLeaders.RemoveRange(await db.DelegationLeaders.Where(invited => invited.DelegationId == delegation.Id && invited.AccountId == null).ToListAsync(cancel));
        // One address is one person, however it is written.
        var email = address.Trim().ToLowerInvariant();
        var leader = db.DelegationLeaders.Add(new DelegationLeader(delegation)).Entity;
        var code = leader.Invite(email, clock.GetUtcNow());
        outbox.Add(new OutgoingMail("DelegationLeader", email, languageCode, $"/me/delegation-invitation?code={code}", delegation.LatinName, summit, leader.ExpiresAt));
    }
}
