using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Decides where enough registrars have looked; before that it keeps what each of them thinks. Nobody looks twice.</summary>
internal sealed class ReviewPanel(PortalDbContext db, Admission admission, TimeProvider clock)
{
    /// <returns>Whether it is decided, and not an opinion.</returns>
    public async Task<bool> ApproveAsync(Registration registration, long by, string? note, CancellationToken cancel)
    {
        if (!await IsDecidedByAsync(registration, by, isYes: true, note, cancel))
        {
            return false;
        }

        await admission.AdmitAsync(registration, by, cancel);
        return true;
    }

    /// <returns>Whether it is decided, and not an opinion.</returns>
    public async Task<bool> DeclineAsync(Registration registration, string reason, long by, CancellationToken cancel)
    {
        if (!await IsDecidedByAsync(registration, by, isYes: false, reason, cancel))
        {
            return false;
        }

        registration.Decline(reason, by, clock.GetUtcNow());
        return true;
    }

    private async Task<bool> IsDecidedByAsync(Registration registration, long by, bool isYes, string? note, CancellationToken cancel)
    {
        RuleViolation.Unless(registration.IsDecidable, "Registrations.NotDecidable");
        if (registration.Category is not { Reviewers: > 1 and var needed })
        {
            return true;
        }

        var round = registration.Submissions;
        var given = await db.ReviewOpinions.Where(opinion => opinion.RegistrationId == registration.Id && opinion.Round == round).Select(opinion => opinion.By).ToListAsync(cancel);
        RuleViolation.Unless(!given.Contains(by), "Registrations.Desk.OpinionGiven");
        if (given.Count + 1 >= needed)
        {
            return true;
        }

        db.ReviewOpinions.Add(new ReviewOpinion
        {
            RegistrationId = registration.Id,
            Reference = registration.Reference,
            Round = round,
            Number = given.Count + 1,
            By = by,
            At = clock.GetUtcNow(),
            IsYes = isYes,
            Note = Answer.Tidy(note),
        });
        return false;
    }
}
