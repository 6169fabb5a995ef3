namespace WuzhenPortal.Application.News;

/// <summary>What became of a piece of a text.</summary>
public enum PieceFate
{
    Kept,
    Removed,
    Added,
}

/// <summary>A piece of two texts laid over each other.</summary>
public sealed record TextPiece(PieceFate Fate, string Text);

/// <summary>Finds what differs between two texts, word by word; in scripts without blanks, letter by letter.</summary>
internal static class TextDifference
{
    /// <summary>Longest table of the comparison, in cells: beyond it what differs is shown as a whole.</summary>
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<TextPiece> Between(string before, string after)
    {
        var (old, young) = (Tokens(before), Tokens(after));
        var head = 0;
        while (head < old.Count && head < young.Count && old[head] == young[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Count - head && tail < young.Count - head && old[^(tail + 1)] == young[^(tail + 1)])
        {
            tail++;
        }

        var pieces = new List<TextPiece>();
        Add(pieces, PieceFate.Kept, old[..head]);
        Middle(pieces, old[head..^tail], young[head..^tail]);
        Add(pieces, PieceFate.Kept, old[^tail..]);
        return pieces;
    }

    private static void Middle(List<TextPiece> pieces, List<string> old, List<string> young)
    {
        if ((long)old.Count * young.Count > MostCells)
        {
            Add(pieces, PieceFate.Removed, old);
            Add(pieces, PieceFate.Added, young);
            return;
        }

        var common = new int[old.Count + 1, young.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = young.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == young[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < old.Count || j < young.Count;)
        {
            if (i < old.Count && j < young.Count && old[i] == young[j])
            {
                Add(pieces, PieceFate.Kept, [old[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j >= young.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(pieces, PieceFate.Removed, [old[i++]]);
            }
            else
            {
                Add(pieces, PieceFate.Added, [young[j++]]);
            }
        }
    }

    private static void Add(List<TextPiece> pieces, PieceFate fate, List<string> tokens)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        var text = string.Concat(tokens);
        if (pieces.Count > 0 && pieces[^1].Fate == fate)
        {
            pieces[^1] = new(fate, pieces[^1].Text + text);
        }
        else
        {
            pieces.Add(new(fate, text));
        }
    }

    /// <summary>Words of Latin, Cyrillic and Arabic letters hold together; everything else stands alone.</summary>
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && (char.IsLowSurrogate(text[end]) || (IsOfWord(text[start]) && IsOfWord(text[end]))))
            {
                end++;
            }

            tokens.Add(text[start..end]);
            start = end;
        }

        return tokens;
    }

    private static bool IsOfWord(char letter) => letter < '\u2E80' && (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
