using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What earlier releases announced and the latest does not hold to. What was invented for a sample was never announced.</summary>
/// <param name="MovedFrom">When something was to begin before it was moved, by the address of its page.</param>
/// <param name="Unplaced">What still takes place, but has lost the time that was announced.</param>
[ImmutableObject(true)]
public sealed record AgendaPast(IReadOnlyDictionary<string, DateTimeOffset> MovedFrom, IReadOnlyList<CancelledEntry> Cancelled, IReadOnlyList<CancelledEntry> Unplaced)
{
    public static readonly AgendaPast None = new(new Dictionary<string, DateTimeOffset>(), [], []);

    /// <summary>Times that were announced, and that calendars strike out.</summary>
    internal IEnumerable<CancelledEntry> StruckOut => Cancelled.Concat(Unplaced);
}

/// <summary>A session, or a sub-forum, that was announced and does not take place, or not then.</summary>
/// <param name="SubForum">Slug; null for a sub-forum and for a session of the summit itself.</param>
public sealed record CancelledEntry(bool IsSubForum, string Slug, string? SubForum, LocalizedText Title, DateOnly Day, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Address of its page.</summary>
    public string Path => AgendaEntry.PathOf(IsSubForum, Slug);
}

/// <summary>Looks through the earlier releases of a summit, once a release.</summary>
internal sealed class AgendaPasts(IServiceScopeFactory scopes, HybridCache cache)
{
    // Releases never change: only a summit imported anew makes this wrong, and that drops it by its tag.
    private static readonly HybridCacheEntryOptions Options = new() { Expiration = TimeSpan.FromHours(6), LocalCacheExpiration = TimeSpan.FromHours(6) };

    public async Task<AgendaPast> BeforeAsync(AgendaReading reading, CancellationToken cancel) => reading.Source.Release < 2
        ? AgendaPast.None
        : await cache.GetOrCreateAsync($"agenda-past:{reading.Source.Year}:{reading.Source.Release}", cancel => ReadAsync(reading, cancel), Options, [IPublicPages.Tag], cancel);

    private async ValueTask<AgendaPast> ReadAsync(AgendaReading reading, CancellationToken cancel)
    {
        var now = Everything(reading.Agenda).ToDictionary(entry => AgendaEntry.PathOf(entry.IsSubForum, entry.Slug), entry => entry.Slot);
        var moved = new Dictionary<string, DateTimeOffset>();
        var (cancelled, unplaced) = (new Dictionary<string, CancelledEntry>(), new Dictionary<string, CancelledEntry>());
        // Readers who come meanwhile wait for this one: it must not end with the request of the first.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (year, latest) = (reading.Source.Year, reading.Source.Release);
        var snapshots = db.AgendaReleases.AsNoTracking()
            .Where(release => release.Number < latest && db.Summits.Any(summit => summit.Id == release.SummitId && summit.Year == year))
            .OrderBy(release => release.Number)
            .Select(release => release.Snapshot)
            .AsAsyncEnumerable();
        await foreach (var snapshot in snapshots.WithCancellation(cancel))
        {
            foreach (var part in Everything(ReleasedAgenda.Deserialize(snapshot)).Where(part => part is { IsIllustrative: false, Slot.IsIllustrative: false }))
            {
                var slot = part.Slot!;
                var entry = new CancelledEntry(part.IsSubForum, part.Slug, part.SubForum, part.Title, reading.DayOf(slot.Start), slot.Start, slot.End);
                if (!now.TryGetValue(entry.Path, out var current))
                {
                    cancelled[entry.Path] = entry;
                }
                else if (current is null)
                {
                    unplaced[entry.Path] = entry;
                }
                else if (!current.IsIllustrative && current.Start != slot.Start)
                {
                    moved[entry.Path] = slot.Start;
                }
            }
        }

        return new(moved, InOrder(cancelled), InOrder(unplaced));
    }

    private static IReadOnlyList<CancelledEntry> InOrder(Dictionary<string, CancelledEntry> entries) =>
        [.. entries.Values.OrderBy(entry => entry.Start).ThenBy(entry => entry.Path, StringComparer.Ordinal)];

    private static IEnumerable<Part> Everything(AgendaSnapshot agenda) =>
        agenda.SubForums.Select(forum => new Part(true, forum.Slug, null, forum.Name, forum.Slot, forum.IsIllustrative))
            .Concat(agenda.Sessions.Select(session => new Part(false, session.Slug, session.SubForum, session.Title, session.Slot, session.IsIllustrative)));

    private sealed record Part(bool IsSubForum, string Slug, string? SubForum, LocalizedText Title, AgendaSnapshot.Slot? Slot, bool IsIllustrative);
}
