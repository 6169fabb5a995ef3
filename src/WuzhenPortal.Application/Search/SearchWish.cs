using WuzhenPortal.Application.Search.Words;

namespace WuzhenPortal.Application.Search;

/// <summary>What somebody looks for, taken apart: all of it has to be there.</summary>
internal sealed class SearchWish
{
    /// <summary>What is typed beyond this is passed over, in characters.</summary>
    public const int Length = 100;

    private const int MostParts = 8;

    private const int MostSigns = 32;

    private SearchWish(IReadOnlyList<Part> parts, IReadOnlyList<string> phrases) => (Parts, Phrases) = (parts, phrases);

    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Rows of words that follow each other, as <see cref="SearchWords.Row"/> writes them.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>Words, and in quotation marks words that follow each other.</summary>
    public static SearchWish Of(string? typed)
    {
        var text = typed is { Length: > Length } ? typed[..Length] : typed ?? "";
        var parts = new List<Part>();
        var phrases = new List<string>();
        foreach (var (piece, number) in text.Split('"', '“', '”', '„', '«', '»', '「', '」', '＂').Select((piece, number) => (piece, number)))
        {
            var isQuoted = number % 2 == 1;
            var before = parts.Count;
            SearchWords.Runs(piece, (word, _, _, isSigns) => parts.Add(new(word[..Math.Min(word.Length, isSigns ? MostSigns : SearchWords.Longest)].ToString(), isSigns, isQuoted, false)));
            if (isQuoted && parts.Count > before)
            {
                phrases.Add(SearchWords.Row(piece));
            }
        }

        var telling = parts.FindAll(part => part.IsExact || part.IsSigns || !(Stems.IsSmall(part.Word) || (part.Word.Length == 1 && char.IsAsciiLetter(part.Word[0]))));
        var kept = (telling.Count > 0 ? telling : parts).DistinctBy(part => part.Word).Take(MostParts).ToList();
        // The last word may still be in the making.
        if (kept is [.., { IsSigns: false, IsExact: false } last] && !text.EndsWith(' '))
        {
            kept[^1] = last with { IsOpen = true };
        }

        return new(kept, phrases);
    }

    /// <param name="Word">Folded; or a run of signs.</param>
    /// <param name="IsExact">Whether only this form will do.</param>
    /// <param name="IsOpen">Whether longer words that begin like it do as well.</param>
    internal sealed record Part(string Word, bool IsSigns, bool IsExact, bool IsOpen);
}
