using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What is to be done to each application of a bulk action.</summary>
/// <param name="Assignee">Null for nobody.</param>
internal sealed record BulkOrder(BulkAction Action, string? Reason, string? FromList, string? Tag, long? Assignee);

/// <summary>Does one application of a bulk action, whole or not at all, and keeps what is needed to take it back. Its mails wait until then.</summary>
internal sealed class BulkDesk(PortalDbContext db, ReviewPanel panel, ReasonList reasons, Happenings happenings, HeldMails held, TimeProvider clock)
{
    private const string Savepoint = "one";

    public async Task<BulkOutcome> DoAsync(BulkOrder order, string reference, int version, CancellationToken cancel)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, cancel);
        var mails = Guid.CreateVersion7();
        BulkActionItem item;
        try
        {
            held.Hold(mails, order.Action.UndoUntil);
            item = await TryAsync(order, reference, version, mails, cancel);
        }
        catch (Exception failure) when (failure is RuleViolation or Conflict or NotFound or DbUpdateException)
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancel);
            db.ChangeTracker.Clear();
            item = failure is RuleViolation rule ? Refused(order, reference, BulkOutcome.Refused, rule.Key) : Refused(order, reference, BulkOutcome.Changed, null);
        }
        finally
        {
            held.Release();
        }

        db.BulkActionItems.Add(item);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return item.Outcome;
    }

    private async Task<BulkActionItem> TryAsync(BulkOrder order, string reference, int version, Guid mails, CancellationToken cancel)
    {
        var (by, now) = (order.Action.By, clock.GetUtcNow());
        var isDecision = order.Action.Kind is BulkKind.Approve or BulkKind.Decline or BulkKind.Ask;
        var registration = await RegistrationToDecide.FindAsync(db, reference, isDecision ? version : null, cancel);
        var step = registration.Steps.Max(step => step.Id);
        var outcome = BulkOutcome.Done;
        (string? Tag, long? Before, long? After) kept = default;
        switch (order.Action.Kind)
        {
            case BulkKind.Approve:
                outcome = await panel.ApproveAsync(registration, by, order.Reason, cancel) ? BulkOutcome.Done : BulkOutcome.Opinion;
                break;
            case BulkKind.Decline:
                var reason = await reasons.TextAsync(ReasonUse.Decline, order.FromList, order.Reason, registration, cancel);
                outcome = await panel.DeclineAsync(registration, reason, by, cancel) ? BulkOutcome.Done : BulkOutcome.Opinion;
                break;
            case BulkKind.Ask:
                registration.AskForInformation(await reasons.TextAsync(ReasonUse.Ask, order.FromList, order.Reason, registration, cancel), by, now);
                break;
            case BulkKind.Assign:
                var before = await DeskColleagues.AssignAsync(db, registration, order.Assignee, by, now, cancel);
                (outcome, kept) = (before == order.Assignee ? BulkOutcome.Nothing : BulkOutcome.Done, (null, before, order.Assignee));
                break;
            default:
                kept.Tag = RegistrationTag.Tidy(order.Tag)!;
                outcome = await TagAsync(registration, kept.Tag, isOff: order.Action.Kind == BulkKind.Untag, by, now, cancel);
                break;
        }

        await happenings.SaveAsync(cancel);
        return new()
        {
            BulkActionId = order.Action.Id,
            RegistrationId = registration.Id,
            Reference = reference,
            Outcome = outcome,
            StepBefore = step,
            VersionAfter = registration.Version,
            Mails = isDecision ? mails : null,
            Tag = kept.Tag,
            AssigneeBefore = kept.Before,
            AssigneeAfter = kept.After,
        };
    }

    private async Task<BulkOutcome> TagAsync(Registration registration, string tag, bool isOff, long by, DateTimeOffset now, CancellationToken cancel)
    {
        var stored = await db.RegistrationTags.SingleOrDefaultAsync(other => other.RegistrationId == registration.Id && other.Tag == tag, cancel);
        if (isOff == (stored is null))
        {
            return BulkOutcome.Nothing;
        }

        if (stored is null)
        {
            db.RegistrationTags.Add(new RegistrationTag(registration, tag, by, now));
        }
        else
        {
            db.RegistrationTags.Remove(stored);
        }

        return BulkOutcome.Done;
    }

    private static BulkActionItem Refused(BulkOrder order, string reference, BulkOutcome outcome, string? key) =>
        new() { BulkActionId = order.Action.Id, Reference = reference, Outcome = outcome, Refusal = key };
}
