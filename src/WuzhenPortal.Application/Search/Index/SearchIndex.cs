using WuzhenPortal.Application.Search.Words;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Search.Index;

/// <summary>Documents and the words in them, in memory. Not safe for several writers; see <see cref="PortalSearch"/>.</summary>
internal sealed class SearchIndex
{
    private static readonly Dictionary<string, int> LanguageNumbers = Language.All.Select((language, number) => (language.Code, number)).ToDictionary(pair => pair.Code, pair => pair.number);

    private readonly List<Entry?> entries = [];

    public Vocabulary Words { get; } = new();

    /// <summary>Numbers that were given, also to documents that are gone.</summary>
    public int Numbers => entries.Count;

    /// <summary>Documents that are gone and still take room.</summary>
    public int Gone { get; private set; }

    public Entry? this[int number] => entries[number];

    public static int NumberOf(string languageCode) => LanguageNumbers[languageCode];

    /// <param name="isLong">Whether only the words of its text are kept, not the text.</param>
    /// <returns>Its number, by which it is removed.</returns>
    public int Add(SearchDocument document, int source, long part, bool isLong)
    {
        var number = entries.Count;
        foreach (var (code, text) in document.Title.All)
        {
            Add(text, number, LanguageNumbers[code], Places.Title(LanguageNumbers[code]));
        }

        foreach (var (code, text) in document.Line.All)
        {
            Add(text, number, LanguageNumbers[code], Places.Names);
        }

        foreach (var (code, text) in document.Text.All)
        {
            Add(text, number, LanguageNumbers[code], Places.Text(LanguageNumbers[code]));
        }

        foreach (var name in document.Names)
        {
            Add(name, number, null, Places.Names);
        }

        entries.Add(new(isLong ? document with { Text = LocalizedText.Empty } : document, source, part, string.Join('\n', document.Title.All.Values.Select(SearchWords.Row))));
        return number;
    }

    public void Remove(int number)
    {
        entries[number] = null;
        Gone++;
    }

    private void Add(string text, int document, int? language, ushort place) =>
        SearchWords.Terms(text, (word, _, _, isSigns) => Words.Add(word, isSigns, language, document, place));

    /// <param name="Source">Number of the source that it came from.</param>
    /// <param name="Part">Of the source.</param>
    /// <param name="TitleRow">All titles, folded.</param>
    internal sealed record Entry(SearchDocument Document, int Source, long Part, string TitleRow);
}
