using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Finds the invitation that waits for the sender's answer: the one to the confirmed address of the account, whichever mail about it was opened.</summary>
internal sealed class OwnInvitation(PortalDbContext db, ICurrentUser user)
{
    public async Task<RegistrationInvitation?> FindAsync(CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        var email = await db.Users.Where(person => person.Id == account && person.EmailConfirmed).Select(person => person.Email).SingleOrDefaultAsync(cancel);
        var address = email?.ToLowerInvariant();
        return address is null ? null : await Current().SingleOrDefaultAsync(invitation => invitation.Email == address, cancel);
    }

    /// <summary>Whether the code opens an invitation that waits for an answer: of somebody else, where <see cref="FindAsync"/> finds none.</summary>
    public Task<bool> IsSomebodysAsync(string? code, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = RegistrationInvitation.HashOf(code ?? "");
        return Current().AnyAsync(invitation => invitation.CodeHash == hash && invitation.ExpiresAt > now, cancel);
    }

    private IQueryable<RegistrationInvitation> Current() => db.RegistrationInvitations.Include(invitation => invitation.Category)
        .Where(invitation => db.Summits.Of(null).Any(summit => summit.Id == invitation.SummitId));
}
