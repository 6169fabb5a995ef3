using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Decides on one application, holds the mails of it, and keeps what is needed to take it back.</summary>
internal sealed class SingleDecision(PortalDbContext db, Happenings happenings, HeldMails held, ICurrentUser user, TimeProvider clock)
{
    /// <param name="decide">Given who decides; whether it is decided, and not an opinion.</param>
    /// <returns>What <paramref name="decide"/> says.</returns>
    public async Task<bool> DecideAsync(Registration registration, BulkKind kind, Func<long, Task<bool>> decide, CancellationToken cancel)
    {
        var (by, now) = (user.RequiredAccountId(), clock.GetUtcNow());
        var (step, mails) = (registration.Steps.Max(step => step.Id), Guid.CreateVersion7());
        bool isDecided;
        held.Hold(mails, now + BulkAction.UndoTime);
        try
        {
            isDecided = await decide(by);
            await happenings.SaveAsync(cancel);
        }
        finally
        {
            held.Release();
        }

        db.HeldDecisions.Add(new HeldDecision(registration, kind, !isDecided, step, mails, by, now));
        await db.SaveChangesAsync(cancel);
        return isDecided;
    }
}
