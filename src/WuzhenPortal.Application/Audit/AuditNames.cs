using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Audit;

/// <summary>What the identities in audited changes stand for: people as they call themselves, records as they are called today.</summary>
internal sealed class AuditNames
{
    private static readonly string[] OfAccounts = ["AccountId", "GivenBy", "ReleasedBy", "By", "NotedBy", "AddedBy", "WrittenBy", "ConfirmedBy", "UndoneBy", "ReviewedBy"];

    private readonly Dictionary<long, ListAuditEntries.Person> people;
    private readonly Dictionary<string, Dictionary<long, LocalizedText>> records;

    private AuditNames(Dictionary<long, ListAuditEntries.Person> people, Dictionary<string, Dictionary<long, LocalizedText>> records) => (this.people, this.records) = (people, records);

    public static async Task<AuditNames> OfAsync(PortalDbContext db, IReadOnlyList<AuditEntry> entries, CancellationToken cancel)
    {
        var changes = entries.SelectMany(entry => entry.Changes).ToList();
        var accounts = Identities(changes, OfAccounts).Concat(entries.Select(entry => entry.ActorId).OfType<long>()).Distinct().ToList();
        var (rooms, themes, subForums, categories) = (Identities(changes, "RoomId"), Identities(changes, "ThemeId"), Identities(changes, "SubForumId"), Identities(changes, "CategoryId"));
        var speakers = Identities(changes, "SpeakerId");
        return new(
            await db.Users.AsNoTracking().Where(account => accounts.Contains(account.Id))
                .ToDictionaryAsync(account => account.Id, account => new ListAuditEntries.Person(account.Code, account.DisplayName), cancel),
            new()
            {
                ["RoomId"] = await db.Rooms.AsNoTracking().Where(room => rooms.Contains(room.Id)).ToDictionaryAsync(room => room.Id, room => room.Name, cancel),
                ["ThemeId"] = await db.Themes.AsNoTracking().Where(theme => themes.Contains(theme.Id)).ToDictionaryAsync(theme => theme.Id, theme => theme.Name, cancel),
                ["SubForumId"] = await db.SubForums.AsNoTracking().Where(forum => subForums.Contains(forum.Id)).ToDictionaryAsync(forum => forum.Id, forum => forum.Name, cancel),
                ["SpeakerId"] = await db.Speakers.AsNoTracking().Where(speaker => speakers.Contains(speaker.Id)).ToDictionaryAsync(speaker => speaker.Id, speaker => speaker.Name, cancel),
                ["CategoryId"] = await db.ParticipantCategories.AsNoTracking().Where(category => categories.Contains(category.Id)).ToDictionaryAsync(category => category.Id, category => category.Name, cancel),
            });
    }

    public ListAuditEntries.Person? Actor(AuditEntry entry) => entry.ActorId is { } actor ? people[actor] : null;

    /// <summary>Whose the record is; null for one that is nobody's.</summary>
    public ListAuditEntries.Person? Owner(AuditEntry entry) =>
        Identities(entry.Changes, "AccountId").Select(id => people.GetValueOrDefault(id)).FirstOrDefault(person => person is not null);

    public ListAuditEntries.Value? Read(string property, string? value)
    {
        if (value is null)
        {
            return null;
        }

        if (!long.TryParse(value, CultureInfo.InvariantCulture, out var id))
        {
            return new(value, null);
        }

        return OfAccounts.Contains(property) && people.TryGetValue(id, out var person)
            ? new(person.Name, null)
            : new(value, records.GetValueOrDefault(property)?.GetValueOrDefault(id));
    }

    private static List<long> Identities(IEnumerable<AuditChange> changes, params string[] properties) =>
        [.. changes.Where(change => properties.Contains(change.Property))
            .SelectMany(change => new[] { change.Before, change.After })
            .Select(value => long.TryParse(value, CultureInfo.InvariantCulture, out var id) ? id : (long?)null)
            .OfType<long>()
            .Distinct()];
}
