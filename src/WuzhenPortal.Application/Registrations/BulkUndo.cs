using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Takes back what a bulk action did to one application: state, places, tags, assignment, and the mails that have not left.</summary>
internal sealed class BulkUndo(PortalDbContext db, DecisionUndo undo, Happenings happenings, TimeProvider clock)
{
    private const string Savepoint = "one";

    /// <returns>Whether it was taken back.</returns>
    public async Task<bool> UndoAsync(BulkAction action, long itemId, long by, CancellationToken cancel)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, cancel);
        string? refusal = null;
        try
        {
            var item = await db.BulkActionItems.SingleAsync(item => item.Id == itemId, cancel);
            await TryAsync(action, item, by, cancel);
            item.Undone();
            await happenings.SaveAsync(cancel);
        }
        catch (Exception failure) when (failure is RuleViolation or DbUpdateException)
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancel);
            db.ChangeTracker.Clear();
            refusal = failure is RuleViolation rule ? rule.Key : "Registrations.Bulk.ActedSince";
            (await db.BulkActionItems.SingleAsync(item => item.Id == itemId, cancel)).Stays(refusal);
            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
        return refusal is null;
    }

    private async Task TryAsync(BulkAction action, BulkActionItem item, long by, CancellationToken cancel)
    {
        var registration = await db.Registrations.Include(registration => registration.Category).Include(registration => registration.Steps).SingleAsync(registration => registration.Id == item.RegistrationId, cancel);
        switch (action.Kind)
        {
            case BulkKind.Tag or BulkKind.Untag:
                var stored = await db.RegistrationTags.SingleOrDefaultAsync(tag => tag.RegistrationId == item.RegistrationId && tag.Tag == item.Tag, cancel);
                RuleViolation.Unless((action.Kind == BulkKind.Tag) == stored is not null, "Registrations.Bulk.ActedSince");
                if (stored is not null)
                {
                    db.RegistrationTags.Remove(stored);
                }
                else
                {
                    db.RegistrationTags.Add(new RegistrationTag(registration, item.Tag!, by, clock.GetUtcNow()));
                }

                break;
            case BulkKind.Assign:
                var now = await db.RegistrationAssignments.Where(assignment => assignment.RegistrationId == item.RegistrationId).Select(assignment => (long?)assignment.AccountId).SingleOrDefaultAsync(cancel);
                RuleViolation.Unless(now == item.AssigneeAfter, "Registrations.Bulk.ActedSince");
                await DeskColleagues.AssignAsync(db, registration, item.AssigneeBefore, by, clock.GetUtcNow(), cancel);
                break;
            default:
                await undo.TakeBackAsync(registration, new(action.Kind, item.Outcome == BulkOutcome.Opinion, action.By, item.StepBefore!.Value, item.VersionAfter!.Value, item.Mails), cancel);
                break;
        }
    }
}
