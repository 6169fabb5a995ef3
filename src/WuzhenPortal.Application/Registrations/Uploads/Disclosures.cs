using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>That somebody of the staff looked at something, as the person and the desk read it.</summary>
/// <param name="By">What the colleague is called.</param>
/// <param name="Kind">Of the document; null for the passport number.</param>
public sealed record DisclosureLine(DateTimeOffset At, string By, DisclosedThing What, DocumentKind? Kind, string? Reason);

internal static class Disclosures
{
    /// <summary>Passport numbers that one colleague may see within an hour: more than a busy desk needs, and too few to copy a list.</summary>
    private const int MostNumbers = 40;

    /// <summary>Documents that one colleague may open within an hour.</summary>
    private const int MostDocuments = 300;

    private static readonly TimeSpan Span = TimeSpan.FromHours(1);

    /// <summary>The latest first.</summary>
    public static Task<List<DisclosureLine>> DisclosuresAsync(this PortalDbContext db, long registrationId, CancellationToken cancel) => (
        from disclosure in db.IdentityDisclosures.AsNoTracking()
        join account in db.Users on disclosure.By equals account.Id
        where disclosure.RegistrationId == registrationId
        orderby disclosure.Id descending
        select new DisclosureLine(disclosure.At, account.DisplayName, disclosure.What, disclosure.Kind, disclosure.Reason)).ToListAsync(cancel);

    /// <summary>Notes that a colleague looks.</summary>
    /// <exception cref="RuleViolation">It was too often within the hour.</exception>
    public static async Task DiscloseAsync(this PortalDbContext db, IdentityDisclosure disclosure, CancellationToken cancel)
    {
        var since = disclosure.At - Span;
        var (by, what) = (disclosure.By, disclosure.What);
        var most = what == DisclosedThing.PassportNumber ? MostNumbers : MostDocuments;
        RuleViolation.Unless(await db.IdentityDisclosures.CountAsync(other => other.By == by && other.What == what && other.At > since, cancel) < most, "Registrations.Identity.TooOften", most);
        db.IdentityDisclosures.Add(disclosure);
        await db.SaveChangesAsync(cancel);
    }
}
