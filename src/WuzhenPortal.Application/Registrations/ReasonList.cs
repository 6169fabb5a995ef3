using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a person is told: a reason of the list in the person's language, and after it what the registrar wrote.</summary>
internal sealed class ReasonList(PortalDbContext db)
{
    public async Task<string> TextAsync(ReasonUse use, string? code, string? written, Registration registration, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(code))
        {
            return written ?? "";
        }

        var text = await db.ReviewReasons.Where(reason => reason.SummitId == registration.SummitId && reason.Use == use && reason.Code == code).Select(reason => reason.Text).SingleOrDefaultAsync(cancel);
        if (text is null)
        {
            throw new RuleViolation("Registrations.Reasons.Gone") { Property = "FromList" };
        }

        var whole = string.Join("\n\n", new[] { text.In(registration.LanguageCode).Text, written?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        return whole.Length <= RegistrationToDecide.ReasonLength ? whole : throw new RuleViolation("Registrations.Reasons.TooLong", RegistrationToDecide.ReasonLength) { Property = "Reason" };
    }
}
