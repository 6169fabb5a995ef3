using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Finds the invitation that the sender has accepted for the current summit; there is one at most.</summary>
internal sealed class AcceptedInvitation(PortalDbContext db, ICurrentUser user)
{
    public async Task<RegistrationInvitation?> FindAsync(CancellationToken cancel)
    {
        var account = user.AccountId;
        return account is null ? null : await db.RegistrationInvitations.AsNoTracking()
            .SingleOrDefaultAsync(invitation => invitation.AccountId == account && db.Summits.Of(null).Any(summit => summit.Id == invitation.SummitId), cancel);
    }
}
