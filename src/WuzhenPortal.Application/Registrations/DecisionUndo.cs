using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a decision left behind.</summary>
/// <param name="IsOpinion">Whether another reviewer must decide.</param>
/// <param name="By">Account of who decided.</param>
/// <param name="StepBefore">Of the last step before it.</param>
/// <param name="VersionAfter">Of the registration.</param>
/// <param name="Mails">Of the mails that tell of it.</param>
internal sealed record DecisionTrace(BulkKind Kind, bool IsOpinion, long By, long StepBefore, int VersionAfter, Guid? Mails);

/// <summary>Takes back what was decided on one application, of many or alone: state, place, opinion, and the mails that have not left. To be called within a transaction.</summary>
internal sealed class DecisionUndo(PortalDbContext db, Admission admission)
{
    /// <param name="registration">With its category and steps.</param>
    /// <exception cref="RuleViolation">Somebody acted since, or a mail has left.</exception>
    public async Task TakeBackAsync(Registration registration, DecisionTrace trace, CancellationToken cancel)
    {
        RuleViolation.Unless(registration.Version == trace.VersionAfter, "Registrations.Bulk.ActedSince");
        if (trace.IsOpinion)
        {
            var round = registration.Submissions;
            var opinions = await db.ReviewOpinions.Where(opinion => opinion.RegistrationId == registration.Id && opinion.Round == round).ToListAsync(cancel);
            RuleViolation.Unless(opinions is [{ } only] && only.By == trace.By, "Registrations.Bulk.ActedSince");
            db.ReviewOpinions.RemoveRange(opinions);
            return;
        }

        // The other's badge and letter are void, and that was told: no way leads back from there.
        RuleViolation.Unless(!await db.PlaceTransfers.AnyAsync(transfer => transfer.SubstituteId == registration.Id, cancel), "Registrations.Transfers.CannotUndo");
        await CallBackMailsAsync(trace.Mails, cancel);
        if (trace.Kind == BulkKind.Approve)
        {
            await admission.TakeBackAsync(registration, cancel);
        }

        registration.TakeBack(trace.StepBefore);
    }

    /// <summary>A mail that is on its way, or was let go by hand, cannot be called back: then the decision stays too.</summary>
    private async Task CallBackMailsAsync(Guid? mails, CancellationToken cancel)
    {
        await db.OutboxMessages.Where(message => message.Batch == mails && message.SentAt == null && message.Claim == null && message.Attempts == 0).ExecuteDeleteAsync(cancel);
        RuleViolation.Unless(!await db.OutboxMessages.AnyAsync(message => message.Batch == mails, cancel), "Registrations.Bulk.MailLeft");
    }
}
