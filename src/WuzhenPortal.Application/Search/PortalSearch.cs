using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Search.Index;
using WuzhenPortal.Application.Search.Words;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search;

/// <summary>
/// Keeps an index of everything public in this process, and before each answer asks the database whether it is still true. What may be seen when is asked of the clock at each question, of no job.
/// </summary>
internal sealed class PortalSearch(IServiceScopeFactory scopes, IEnumerable<ISearchSource> sources, TimeProvider clock) : ISearchEngine, IDisposable
{
    /// <summary>Documents among which a phrase is looked for word by word, the best first.</summary>
    private const int MostPhrased = 400;

    private readonly IReadOnlyList<ISearchSource> sources = [.. sources];
    private readonly ReaderWriterLockSlim door = new();
    private readonly Lock turn = new();
    private IndexKeeper keeper = new([.. sources]);
    private Task? running;
    private Task? waiting;

    public async Task<SearchFound> FindAsync(SearchQuestion question, CancellationToken cancel)
    {
        var wish = SearchWish.Of(question.Text);
        if (wish.Parts.Count == 0)
        {
            return SearchFound.Nothing;
        }

        await FollowAsync(cancel);
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (found, looking, summits) = Look(wish, question, now);
        if (wish.Phrases.Count > 0)
        {
            var phrased = (await ReadAsync(db, found.Take(MostPhrased), now, cancel)).ToHashSet(new ByAddress());
            found = found.FindAll(entry => phrased.TryGetValue(entry.Document, out var document) && wish.Phrases.All(phrase => Holds(document, phrase)));
        }

        var years = found.Where(entry => question.Kind is null || entry.Document.Kind == question.Kind).CountBy(entry => summits[entry.Document.SummitId].Year).ToDictionary();
        var ofYear = question.Year is { } year ? found.FindAll(entry => summits[entry.Document.SummitId].Year == year) : found;
        var kinds = ofYear.CountBy(entry => entry.Document.Kind).ToDictionary();
        var shown = question.Kind is { } kind ? ofYear.FindAll(entry => entry.Document.Kind == kind) : ofYear;
        var hits = (await ReadAsync(db, shown.Skip(question.Skip).Take(question.Take), now, cancel))
            .Select(document => new SearchFound.Hit(document, summits[document.SummitId].Year, summits[document.SummitId].IsCurrent));
        return new(shown.Count, kinds, years, [.. hits], looking.Terms, Corrected(question.Text, looking.Instead));
    }

    public async Task<int> FollowAsync(CancellationToken cancel)
    {
        await NextLookAsync().WaitAsync(cancel);
        return keeper.Index.Numbers - keeper.Index.Gone;
    }

    public void Dispose() => door.Dispose();

    /// <summary>Brings the index to what the database says now. All who ask while one is under way share the next.</summary>
    private Task NextLookAsync()
    {
        lock (turn)
        {
            return waiting ??= AfterAsync(running);
        }
    }

    private async Task AfterAsync(Task? before)
    {
        await Task.Yield();
        if (before is not null)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        lock (turn)
        {
            (running, waiting) = (waiting, null);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (keeper.IsWorn)
        {
            var fresh = new IndexKeeper(sources);
            await fresh.FollowAsync(db, action => action());
            Behind(() => keeper = fresh);
        }
        else
        {
            await keeper.FollowAsync(db, Behind);
        }
    }

    private void Behind(Action change)
    {
        door.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            door.ExitWriteLock();
        }
    }

    /// <summary>Those of the current summit come before others that fit as well.</summary>
    private (List<SearchIndex.Entry> Found, Looking Looking, IReadOnlyDictionary<long, IndexKeeper.SummitYear> Summits) Look(SearchWish wish, SearchQuestion question, DateTimeOffset now)
    {
        door.EnterReadLock();
        try
        {
            var (index, summits) = (keeper.Index, keeper.Summits);
            var looking = new Looking(index, wish, SearchIndex.NumberOf(question.LanguageCode), now);
            var found = looking.Find().ConvertAll(number => index[number]!).FindAll(entry => summits.ContainsKey(entry.Document.SummitId));
            return ([.. found.OrderByDescending(entry => summits[entry.Document.SummitId].IsCurrent)], looking, summits);
        }
        finally
        {
            door.ExitReadLock();
        }
    }

    /// <summary>The documents with their texts, in the same order; long ones as they are now, without those that are gone since.</summary>
    private async Task<List<SearchDocument>> ReadAsync(PortalDbContext db, IEnumerable<SearchIndex.Entry> entries, DateTimeOffset now, CancellationToken cancel)
    {
        var wanted = entries.ToList();
        var read = new Dictionary<(int, string), SearchDocument>();
        foreach (var of in wanted.Where(entry => sources[entry.Source].IsLong).GroupBy(entry => entry.Source))
        {
            foreach (var (_, document) in await sources[of.Key].ReadAsync(db, [.. of.Select(entry => entry.Part).Distinct()], cancel))
            {
                read[(of.Key, Key(document))] = document;
            }
        }

        return [.. wanted.Select(entry => sources[entry.Source].IsLong ? read.GetValueOrDefault((entry.Source, Key(entry.Document))) : entry.Document).OfType<SearchDocument>().Where(document => document.IsVisibleAt(now))];
    }

    private static bool Holds(SearchDocument document, string phrase) =>
        document.Title.All.Values.Concat(document.Line.All.Values).Concat(document.Text.All.Values).Concat(document.Names).Any(text => SearchWords.Row(text).Contains(phrase, StringComparison.Ordinal));

    private static string Key(SearchDocument document) => $"{document.SummitId} {document.Address}";

    /// <summary>What was typed, with the words in it that were looked for.</summary>
    private static string? Corrected(string typed, Dictionary<string, string> instead)
    {
        if (instead.Count == 0)
        {
            return null;
        }

        var text = typed.Length > SearchWish.Length ? typed[..SearchWish.Length] : typed;
        var changes = new List<(int Start, int End, string Word)>();
        SearchWords.Runs(text, (word, start, end, _) =>
        {
            if (instead.TryGetValue(word.ToString(), out var other))
            {
                changes.Add((start, end, other));
            }
        });
        return Enumerable.Reverse(changes).Aggregate(text, (whole, change) => whole[..change.Start] + change.Word + whole[change.End..]);
    }

    private sealed class ByAddress : IEqualityComparer<SearchDocument>
    {
        public bool Equals(SearchDocument? x, SearchDocument? y) => x?.SummitId == y?.SummitId && x?.Address == y?.Address;

        public int GetHashCode(SearchDocument obj) => HashCode.Combine(obj.SummitId, obj.Address);
    }
}
