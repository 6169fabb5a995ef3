using WuzhenPortal.Application.Search.Words;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Search.Index;

/// <summary>All words that stand anywhere, by themselves, by what they begin with and by their stems.</summary>
internal sealed class Vocabulary
{
    /// <summary>Most longer words that a beginning stands for.</summary>
    private const int MostOpen = 400;

    private static readonly int Arabic = SearchIndex.NumberOf("ar");

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byLetters;
    private readonly List<string> words = [];
    private readonly List<Postings> postings = [];
    private readonly List<byte> languages = [];
    private readonly Dictionary<string, List<int>> stems = new(StringComparer.Ordinal);
    private readonly List<string> inOrder = [];
    private readonly List<string> stemsInOrder = [];
    private readonly List<string> young = [];
    private readonly List<string> youngStems = [];

    public Vocabulary() => byLetters = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public string this[int number] => words[number];

    /// <summary>Puts the words that came since the last time in their order, so that <see cref="Beginning"/> and <see cref="Near"/> find them.</summary>
    public void Settle()
    {
        Merge(inOrder, young);
        Merge(stemsInOrder, youngStems);
    }

    public Postings Of(int number) => postings[number];

    /// <param name="language">Of the text, by its place among <see cref="Language.All"/>; null for names.</param>
    public void Add(ReadOnlySpan<char> word, bool isSigns, int? language, int document, ushort place)
    {
        if (!byLetters.TryGetValue(word, out var number))
        {
            number = words.Count;
            var text = word.ToString();
            numbers.Add(text, number);
            words.Add(text);
            postings.Add(new());
            languages.Add(0);
            if (!isSigns)
            {
                young.Add(text);
            }
        }

        postings[number].Add(document, place);
        if (!isSigns && language is { } spoken && (languages[number] & (1 << spoken)) == 0)
        {
            languages[number] |= (byte)(1 << spoken);
            var stem = StemKey(spoken, words[number]);
            if (!stems.TryGetValue(stem, out var forms))
            {
                stems.Add(stem, forms = []);
                youngStems.Add(stem);
            }

            forms.Add(number);
        }
    }

    public int? Find(string word) => numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>Other forms of a word, in any language.</summary>
    public IEnumerable<int> WithStemOf(string word) =>
        Enumerable.Range(0, Language.All.Count).SelectMany(language => stems.GetValueOrDefault(StemKey(language, word)) ?? []).Distinct();

    /// <summary>Longer words that begin like this one; Arabic ones also behind the article.</summary>
    public IEnumerable<int> Beginning(string word)
    {
        var plain = Between(inOrder, word).Select(longer => numbers[longer]);
        var arabic = word.Length > 1 && word[0] is >= '\u0600' and <= '\u06ff'
            ? Between(stemsInOrder, Prefix(Arabic) + Stems.WithoutArticle(word)).SelectMany(stem => stems[stem])
            : [];
        return plain.Concat(arabic).Distinct().Take(MostOpen);
    }

    /// <summary>Words that differ from this one by one slip.</summary>
    public IEnumerable<int> Near(string word) =>
        word.Length < Spelling.Shortest ? [] : inOrder.Where(other => other.Length >= Spelling.Shortest - 1 && Spelling.IsNear(word, other)).Select(other => numbers[other]);

    private static string StemKey(int language, string word) => Prefix(language) + Stems.Of(Language.All[language].Code, word);

    private static string Prefix(int language) => $"{language}:";

    private static IEnumerable<string> Between(List<string> sorted, string beginning)
    {
        var at = sorted.BinarySearch(beginning, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < sorted.Count && sorted[at].StartsWith(beginning, StringComparison.Ordinal); at++)
        {
            yield return sorted[at];
        }
    }

    private static void Merge(List<string> sorted, List<string> added)
    {
        if (added.Count == 0)
        {
            return;
        }

        added.Sort(StringComparer.Ordinal);
        string[] before = [.. sorted];
        sorted.Clear();
        var at = 0;
        foreach (var word in added)
        {
            while (at < before.Length && string.CompareOrdinal(before[at], word) < 0)
            {
                sorted.Add(before[at++]);
            }

            sorted.Add(word);
        }

        sorted.AddRange(before.AsSpan(at));
        added.Clear();
    }
}
