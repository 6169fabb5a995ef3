using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff reminds everybody who has not answered an invitation; nobody twice within a day.</summary>
public static class RemindInvited
{
    /// <summary>Most people reminded at once.</summary>
    public const int MostPeople = 500;

    /// <returns>How many mails go out.</returns>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command : ICommand<int>;

    internal static IQueryable<RegistrationInvitation> Due(PortalDbContext db, DateTimeOffset now)
    {
        var before = now - RegistrationInvitation.Rest;
        return db.RegistrationInvitations.Where(invitation => invitation.AccountId == null && invitation.DeclinedAt == null && invitation.ExpiresAt > now && invitation.RemindedAt <= before
            && db.Summits.Of(null).Any(summit => summit.Id == invitation.SummitId));
    }

    internal sealed class Handler(PortalDbContext db, InvitationMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => summit.Name).SingleAsync(cancellationToken);
            var due = await Due(db, now).Include(invitation => invitation.Category).OrderBy(invitation => invitation.RemindedAt).ThenBy(invitation => invitation.Id).Take(MostPeople)
                .ToListAsync(cancellationToken);
            foreach (var invitation in due)
            {
                mails.Write(invitation, invitation.Remind(now), summit, isReminder: true);
            }

            await db.SaveChangesAsync(cancellationToken);
            return due.Count;
        }
    }
}
