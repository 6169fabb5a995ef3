using WuzhenPortal.Application.Search.Words;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Search;

/// <summary>A text of which parts are marked as what was looked for.</summary>
/// <param name="LanguageCode">Of the text.</param>
public sealed record Marked(string LanguageCode, IReadOnlyList<Marked.Piece> Pieces)
{
    private const int Before = 60;

    private const int Shown = 220;

    /// <summary>Languages without blanks say as much in half the room.</summary>
    private const int ShownOfSigns = 110;

    public static readonly Marked Nothing = new("", []);

    public bool HasHit => Pieces.Any(piece => piece.IsHit);

    public bool IsEmpty => Pieces.Count == 0;

    /// <summary>Plain words, not encoded.</summary>
    public sealed record Piece(string Text, bool IsHit);

    /// <summary>The whole text in the reader's language.</summary>
    internal static Marked Whole(LocalizedText text, string languageCode, HashSet<string> terms)
    {
        var value = text.In(languageCode);
        return value.Text.Length == 0 ? Nothing : new(value.LanguageCode, Cut(value.Text, 0, value.Text.Length, Hits(value.Text, terms)));
    }

    /// <summary>The whole text in the first language that holds what was looked for, the reader's before others; nothing where none does.</summary>
    internal static Marked Other(LocalizedText text, string languageCode, HashSet<string> terms) =>
        InOrder(text, languageCode).Select(code => Whole(LocalizedText.Of(code, text[code]), code, terms)).FirstOrDefault(marked => marked.HasHit) ?? Nothing;

    /// <summary>The part of a long text that holds what was looked for, in the reader's language or else in one that does; the beginning where none does.</summary>
    internal static Marked Part(LocalizedText text, string languageCode, HashSet<string> terms)
    {
        foreach (var code in InOrder(text, languageCode))
        {
            var hits = Hits(text[code]!, terms);
            if (hits.Count > 0)
            {
                return new(code, Around(text[code]!, hits));
            }
        }

        var value = text.In(languageCode);
        return value.Text.Length == 0 ? Nothing : new(value.LanguageCode, Around(value.Text, []));
    }

    private static IEnumerable<string> InOrder(LocalizedText text, string languageCode) => text.All.Keys.OrderByDescending(code => code == languageCode).ThenByDescending(code => code == "en");

    private static List<(int Start, int End)> Hits(string text, HashSet<string> terms)
    {
        var hits = new List<(int Start, int End)>();
        var known = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        SearchWords.Terms(text, (word, start, end, _) =>
        {
            if (!known.Contains(word))
            {
                return;
            }

            if (hits.Count > 0 && hits[^1].End >= start)
            {
                hits[^1] = (hits[^1].Start, Math.Max(hits[^1].End, end));
            }
            else
            {
                hits.Add((start, end));
            }
        });
        return hits;
    }

    private static List<Piece> Around(string text, List<(int Start, int End)> hits)
    {
        var room = text.Take(Shown).Count(letter => letter > '\u3000') > 40 ? ShownOfSigns : Shown;
        var best = Densest(hits, room - Before);
        var start = best <= Before ? 0 : Blank(text, best - Before, best);
        var end = Math.Min(text.Length, start + room);
        end = end == text.Length ? end : BlankBefore(text, end, Math.Max(start, end - Before));
        var pieces = Cut(text, start, end, hits);
        return [.. start > 0 ? [new Piece("… ", false)] : Array.Empty<Piece>(), .. pieces, .. end < text.Length ? [new Piece(" …", false)] : Array.Empty<Piece>()];
    }

    /// <summary>Where the most hits stand together.</summary>
    private static int Densest(List<(int Start, int End)> hits, int room)
    {
        var (best, most, last) = (hits.Count > 0 ? hits[0].Start : 0, 0, 0);
        for (var first = 0; first < hits.Count; first++)
        {
            while (last < hits.Count && hits[last].End <= hits[first].Start + room)
            {
                last++;
            }

            if (last - first > most)
            {
                (best, most) = (hits[first].Start, last - first);
            }
        }

        return best;
    }

    /// <summary>A place behind a blank, so that no word is cut; else one that cuts no character.</summary>
    private static int Blank(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at + 1;
            }
        }

        return char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }

    private static int BlankBefore(string text, int from, int least)
    {
        for (var at = from; at > least; at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static List<Piece> Cut(string text, int start, int end, List<(int Start, int End)> hits)
    {
        var pieces = new List<Piece>();
        var at = start;
        foreach (var hit in hits.Where(hit => hit.End > start && hit.Start < end))
        {
            var (first, last) = (Math.Max(hit.Start, start), Math.Min(hit.End, end));
            Add(at, first, false);
            Add(first, last, true);
            at = last;
        }

        Add(at, end, false);
        return pieces;

        void Add(int first, int last, bool isHit)
        {
            if (last > first)
            {
                pieces.Add(new(text[first..last], isHit));
            }
        }
    }
}
