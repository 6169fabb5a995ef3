using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What the public may know of a summit's agenda: its latest release, kept in memory.</summary>
internal sealed class ReleasedAgenda(IServiceScopeFactory scopes, HybridCache cache)
{
    // Evicting does not reach another node's memory; it follows within this time.
    private static readonly HybridCacheEntryOptions Options = new() { Expiration = TimeSpan.FromSeconds(30), LocalCacheExpiration = TimeSpan.FromSeconds(30) };

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <exception cref="NotFound">There is no such summit.</exception>
    public async Task<PublicAgenda> GetAsync(int? year, CancellationToken cancel) =>
        await cache.GetOrCreateAsync($"agenda:{year}", cancel => ReadAsync(year, null, cancel), Options, [IPublicPages.Tag], cancel);

    /// <summary>An earlier release of the summit's agenda; without one of this number, an agenda of release 0.</summary>
    /// <exception cref="NotFound">There is no such summit.</exception>
    public async Task<PublicAgenda> GetReleaseAsync(int? year, int number, CancellationToken cancel) =>
        await cache.GetOrCreateAsync($"agenda:{year}:{number}", cancel => ReadAsync(year, number, cancel), Options, [IPublicPages.Tag], cancel);

    public static string Serialize(AgendaSnapshot snapshot) => JsonSerializer.Serialize(snapshot, Json);

    public static AgendaSnapshot Deserialize(string snapshot) => JsonSerializer.Deserialize<AgendaSnapshot>(snapshot, Json)!;

    private async ValueTask<PublicAgenda> ReadAsync(int? year, int? number, CancellationToken cancel)
    {
        // Readers who come meanwhile wait for this one: it must not end with the request of the first.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var summit = await db.Summits.AsNoTracking().Of(year)
            .Select(summit => new { summit.Id, summit.Year, summit.Name, summit.City, summit.Organiser, summit.TimeZone, summit.StartsOn, summit.EndsOn })
            .SingleOrDefaultAsync(cancel) ?? throw new NotFound();
        var release = await db.AgendaReleases.AsNoTracking()
            .Where(release => release.SummitId == summit.Id && (number == null || release.Number == number))
            .OrderByDescending(release => release.Number)
            .Select(release => new { release.Number, release.ReleasedAt, release.Snapshot })
            .FirstOrDefaultAsync(cancel);
        var agenda = release is null
            ? new AgendaSnapshot([], [], [], [], [], [])
            : Deserialize(release.Snapshot);
        return new(summit.Year, summit.Name, summit.City, summit.Organiser, summit.TimeZone, summit.StartsOn, summit.EndsOn, release?.Number ?? 0, release?.ReleasedAt, agenda);
    }
}

/// <summary>A summit with its released agenda.</summary>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Release">Number of the release; 0 before the first.</param>
[ImmutableObject(true)]
public sealed record PublicAgenda(
    int Year, LocalizedText SummitName, LocalizedText City, LocalizedText Organiser, string TimeZone, DateOnly StartsOn, DateOnly EndsOn, int Release, DateTimeOffset? ReleasedAt, AgendaSnapshot Agenda);
