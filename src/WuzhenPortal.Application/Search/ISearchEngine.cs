using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Search;

/// <summary>Finds what is public, by words. Knows of a change at the next question after it was saved, on whichever node.</summary>
internal interface ISearchEngine
{
    Task<SearchFound> FindAsync(SearchQuestion question, CancellationToken cancel);

    /// <summary>Learns of every change until now.</summary>
    /// <returns>How many things it knows.</returns>
    Task<int> FollowAsync(CancellationToken cancel);
}

/// <param name="Text">As it was typed.</param>
/// <param name="LanguageCode">Words of this language come first.</param>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="Year">Null for all summits.</param>
internal sealed record SearchQuestion(string Text, string LanguageCode, SearchKind? Kind, int? Year, int Skip, int Take);

/// <param name="Total">How many fit the words, the kind and the year.</param>
/// <param name="Kinds">How many fit the words and the year.</param>
/// <param name="Years">How many fit the words and the kind.</param>
/// <param name="Terms">The words and signs that were found, by which hits are marked.</param>
/// <param name="Instead">What was looked for instead, where what was typed is nowhere; null otherwise.</param>
internal sealed record SearchFound(
    int Total, IReadOnlyDictionary<SearchKind, int> Kinds, IReadOnlyDictionary<int, int> Years, IReadOnlyList<SearchFound.Hit> Hits, HashSet<string> Terms, string? Instead)
{
    public static readonly SearchFound Nothing = new(0, new Dictionary<SearchKind, int>(), new Dictionary<int, int>(), [], [], null);

    /// <param name="Year">Of its summit.</param>
    /// <param name="IsCurrent">Whether that is the current summit: its addresses carry no year.</param>
    public sealed record Hit(SearchDocument Document, int Year, bool IsCurrent);
}
