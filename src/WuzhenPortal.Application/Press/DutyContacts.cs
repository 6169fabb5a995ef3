using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Somebody of the press team, as everybody sees it.</summary>
/// <param name="Languages">Codes.</param>
/// <param name="IsOnDuty">Whether somebody answers now.</param>
public sealed record ContactCard(string Code, LocalizedText Name, LocalizedText Topic, string? Phone, string? Email, IReadOnlyList<string> Languages, ContactHours Hours, bool IsOnDuty);

/// <summary>The press team of the current summit.</summary>
internal sealed class DutyContacts(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Those on duty first; and when that changes next.</summary>
    public async Task<(IReadOnlyList<ContactCard> Cards, DateTimeOffset? ChangesAt)> ListAsync(CancellationToken cancel)
    {
        var local = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), ZoneTimes.Wuzhen).DateTime;
        var contacts = await db.PressContacts.AsNoTracking().Where(contact => db.Summits.Of(null).Any(summit => summit.Id == contact.SummitId))
            .OrderBy(contact => contact.From).ThenBy(contact => contact.Opens).ThenBy(contact => contact.Id).ToListAsync(cancel);
        var cards = contacts.ConvertAll(contact => new ContactCard(
            contact.Code, contact.Name, contact.Topic, contact.Phone, contact.Email, [.. contact.Languages], contact.Hours, contact.Hours.Covers(local)));
        var next = contacts.Select(contact => contact.Hours.NextChange(local)).Min();
        return ([.. cards.OrderByDescending(card => card.IsOnDuty)], next is { } moment ? ZoneTimes.Wuzhen.Instant(moment) : null);
    }
}
