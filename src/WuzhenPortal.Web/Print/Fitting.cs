using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>Sets words as large as their place allows: on one line down to a size, then on several, and never cut.</summary>
internal static class Fitting
{
    /// <summary>Widths grow with the size of the letters: this one is measured.</summary>
    private const float Measured = 100;

    /// <summary>Smaller letters nobody reads.</summary>
    private const float Tiny = 3;

    /// <param name="place">In points; letters shrink until all lines fit.</param>
    /// <param name="largest">Size in points for words that are short.</param>
    /// <param name="smallest">Size below which a second line is taken.</param>
    /// <param name="lines">At most; letters shrink as well until there are no more.</param>
    public static SetText Fit(this Typesetter typesetter, string text, Cut cut, SKColor colour, SKSize place, float largest, float smallest, Align align = Align.Middle, int lines = 2)
    {
        var isRightToLeft = RunsRightToLeft(text);
        var alone = typesetter.Set(Words(text, Measured), float.MaxValue / 4, isRightToLeft);
        var fitting = place.Width / Math.Max(1, Width(alone)) * Measured;
        // A little less than what fits exactly: sums of the same widths differ in their last digits.
        var size = Math.Min(largest, fitting * .995f);
        var set = Set(size);
        if (size >= smallest && set.Height <= place.Height)
        {
            return set;
        }

        var widest = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Max(word => Width(typesetter.Set(Words(word, Measured), float.MaxValue / 4, isRightToLeft)));
        size = Math.Min(Math.Min(largest, size >= smallest ? size : lines > 2 ? largest : smallest * 1.4f), text.Contains(' ', StringComparison.Ordinal) ? place.Width / Math.Max(1, widest) * Measured * .995f : float.MaxValue);
        for (set = Set(size); size > Tiny && (set.Height > place.Height || set.Lines.Count > lines); set = Set(size))
        {
            size *= .95f;
        }

        return set;

        Words[] Words(string words, float at) => [new(words, new TextStyle(cut, at, colour))];

        SetText Set(float at) => typesetter.Set(Words(text, at), place.Width, isRightToLeft, isRightToLeft && align != Align.Middle ? align == Align.Start ? Align.End : Align.Start : align);
    }

    /// <summary>Whether a text's first letter with a direction runs from right to left.</summary>
    public static bool RunsRightToLeft(string text)
    {
        var first = text.EnumerateRunes().FirstOrDefault(System.Text.Rune.IsLetter);
        return Writings.Of(first, Writing.Western) is Writing.Arabic or Writing.Hebrew;
    }

    private static float Width(SetText set) => set.Lines.Sum(line => line.Pieces.Sum(piece => piece.Width));
}
