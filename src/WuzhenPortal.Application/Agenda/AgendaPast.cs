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
[ImmutableObject(true)]
public sealed record AgendaPast(IReadOnlyDictionary<string, DateTimeOffset> MovedFrom, IReadOnlyList<CancelledEntry> Cancelled)
{
    public static readonly AgendaPast None = new(new Dictionary<string, DateTimeOffset>(), []);
}

/// <summary>A session, or a sub-forum, that was announced and does not take place.</summary>
/// <param name="Path">Address that its page had.</param>
/// <param name="SubForum">Slug; null for a sub-forum and for a session of the summit itself.</param>
public sealed record CancelledEntry(string Path, string? SubForum, LocalizedText Title, DateOnly Day, DateTimeOffset Start, DateTimeOffset End);

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
        var now = Announced(reading.Agenda).ToDictionary(entry => entry.Path, entry => (AgendaSnapshot.Slot?)entry.Slot);
        foreach (var path in reading.EveryEntry().Select(entry => entry.Path))
        {
            now.TryAdd(path, null);
        }

        var moved = new Dictionary<string, DateTimeOffset>();
        var cancelled = new Dictionary<string, CancelledEntry>();
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
            foreach (var (path, forum, title, slot) in Announced(ReleasedAgenda.Deserialize(snapshot)))
            {
                if (!now.TryGetValue(path, out var current))
                {
                    cancelled[path] = new(path, forum, title, reading.DayOf(slot.Start), slot.Start, slot.End);
                }
                else if (current is not null && current.Start != slot.Start)
                {
                    moved[path] = slot.Start;
                }
            }
        }

        return new(moved, [.. cancelled.Values.OrderBy(entry => entry.Start).ThenBy(entry => entry.Path, StringComparer.Ordinal)]);
    }

    private static IEnumerable<(string Path, string? SubForum, LocalizedText Title, AgendaSnapshot.Slot Slot)> Announced(AgendaSnapshot agenda) =>
        agenda.SubForums.Where(forum => !forum.IsIllustrative).Select(forum => (AgendaEntry.PathOf(true, forum.Slug), (string?)null, forum.Name, forum.Slot))
            .Concat(agenda.Sessions.Where(session => !session.IsIllustrative).Select(session => (AgendaEntry.PathOf(false, session.Slug), session.SubForum, session.Title, session.Slot)))
            .Where(entry => entry.Slot is { IsIllustrative: false })!;
}
