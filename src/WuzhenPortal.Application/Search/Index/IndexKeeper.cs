using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Index;

/// <summary>Keeps one index as the database is: three numbers a source tell whether anything changed, and versions tell what.</summary>
internal sealed class IndexKeeper(IReadOnlyList<ISearchSource> sources)
{
    private const int PartsAtOnce = 500;

    private readonly Stamp?[] stamps = new Stamp?[sources.Count];
    private readonly Dictionary<long, Held>[] held = [.. sources.Select(_ => new Dictionary<long, Held>())];

    public SearchIndex Index { get; } = new();

    public IReadOnlyDictionary<long, SummitYear> Summits { get; private set; } = new Dictionary<long, SummitYear>();

    /// <summary>Whether so much was changed that a new index is smaller.</summary>
    public bool IsWorn => Index.Gone > 1000 + (Index.Numbers / 2);

    /// <param name="behind">Runs what changes the index while nobody reads it.</param>
    public async Task FollowAsync(PortalDbContext db, Action<Action> behind)
    {
        // A search goes on while nobody waits for it any more: others share it.
        var cancel = CancellationToken.None;
        var summits = await db.Summits.AsNoTracking().Select(summit => new { summit.Id, summit.Year, summit.IsCurrent })
            .ToDictionaryAsync(summit => summit.Id, summit => new SummitYear(summit.Year, summit.IsCurrent), cancel);
        if (summits.Values.FirstOrDefault(summit => summit.IsCurrent) is { } current)
        {
            summits[SearchDocument.OfNoSummit] = current;
        }

        Summits = summits;
        for (var source = 0; source < sources.Count; source++)
        {
            var parts = sources[source].Parts(db);
            var stamp = await parts.GroupBy(_ => 1).Select(all => new Stamp(all.Count(), all.Max(part => part.Id), all.Sum(part => (long)part.Version))).SingleOrDefaultAsync(cancel) ?? Stamp.Empty;
            if (stamp != stamps[source])
            {
                await FollowAsync(db, source, await parts.ToDictionaryAsync(part => part.Id, part => part.Version, cancel), behind, cancel);
                stamps[source] = stamp;
            }
        }
    }

    private async Task FollowAsync(PortalDbContext db, int source, Dictionary<long, int> now, Action<Action> behind, CancellationToken cancel)
    {
        var known = held[source];
        var gone = known.Keys.Where(part => !now.ContainsKey(part)).ToList();
        var changed = now.Where(part => !known.TryGetValue(part.Key, out var before) || before.Version != part.Value).Select(part => part.Key).Order().ToList();
        behind(() => gone.ForEach(part => Forget(known, part)));
        foreach (var some in changed.Chunk(PartsAtOnce))
        {
            var read = (await sources[source].ReadAsync(db, some, cancel)).ToLookup(pair => pair.Part, pair => pair.Document);
            behind(() =>
            {
                foreach (var part in some)
                {
                    Forget(known, part);
                    known[part] = new(now[part], [.. read[part].Select(document => Index.Add(document, source, part, sources[source].IsLong))]);
                }

                Index.Words.Settle();
            });
        }
    }

    private void Forget(Dictionary<long, Held> known, long part)
    {
        if (known.Remove(part, out var before))
        {
            Array.ForEach(before.Numbers, Index.Remove);
        }
    }

    internal sealed record SummitYear(int Year, bool IsCurrent);

    private sealed record Held(int Version, int[] Numbers);

    private sealed record Stamp(int Count, long Last, long Versions)
    {
        public static readonly Stamp Empty = new(0, 0, 0);
    }
}
