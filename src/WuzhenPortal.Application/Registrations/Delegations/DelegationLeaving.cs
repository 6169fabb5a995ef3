using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>What becomes of the registration of somebody who leaves a delegation.</summary>
internal sealed class DelegationLeaving(PortalDbContext db, DelegationMails mails, PortalTexts texts, ICurrentUser user, TimeProvider clock)
{
    /// <param name="isReplaced">Whether somebody else comes in the same place.</param>
    public async Task TellAndWithdrawAsync(Delegation delegation, DelegationMember member, bool isReplaced, CancellationToken cancel)
    {
        var registrations = await db.Registrations.Include(registration => registration.Category).Include(registration => registration.Steps)
            .Where(registration => registration.DelegationMemberId == member.Id).ToListAsync(cancel);
        foreach (var registration in registrations.Where(registration => registration.IsWithdrawable))
        {
            var reason = texts.In(registration.LanguageCode, isReplaced ? "Registrations.Delegations.ReasonReplaced" : "Registrations.Delegations.ReasonRemoved");
            registration.LeaveDelegation(reason, user.RequiredAccountId(), clock.GetUtcNow());
        }

        await mails.EndAsync(delegation, member, isReplaced, cancel);
    }
}
