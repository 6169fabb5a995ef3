using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A decision's mail that still waits is not sent once the registration has moved on: nobody who has withdrawn is told of an approval, or asked for what was answered meanwhile.</summary>
internal sealed class OutdatedMails(PortalDbContext db, HeldMails held, TimeProvider clock) : INotificationHandler<Happened<RegistrationAdvanced>>
{
    /// <summary>To the person itself; what else a decision tells, such as to whom a place has passed, stays true.</summary>
    private static readonly List<string> Kinds =
        [.. new[] { RegistrationStatus.Approved, RegistrationStatus.Waitlisted, RegistrationStatus.Declined, RegistrationStatus.InformationRequested }.Select(status => $"Registration{status}")];

    public async Task Handle(Happened<RegistrationAdvanced> notification, CancellationToken cancellationToken)
    {
        var (id, own, now) = (notification.Event.Registration.Id, held.Batch, clock.GetUtcNow());
        var batches = await db.HeldDecisions.Where(decision => decision.RegistrationId == id).Select(decision => (Guid?)decision.Mails)
            .Union(db.BulkActionItems.Where(item => item.RegistrationId == id && item.Mails != null).Select(item => item.Mails)).ToListAsync(cancellationToken);
        batches.RemoveAll(batch => batch == own);
        if (batches.Count > 0)
        {
            await db.OutboxMessages.Where(message => batches.Contains(message.Batch) && Kinds.Contains(message.Kind)).Free(now)
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.WithdrawnAt, now).SetProperty(message => message.IsHeld, false), cancellationToken);
        }
    }
}
