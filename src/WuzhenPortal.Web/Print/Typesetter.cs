using System.Globalization;
using System.Text;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>How words look.</summary>
/// <param name="Size">In points.</param>
internal sealed record TextStyle(Cut Cut, float Size, SKColor Colour);

/// <summary>Words of one look within a text.</summary>
/// <param name="Link">The name of a place in the document after <c>#</c>, or an address; null leads nowhere.</param>
internal sealed record Words(string Text, TextStyle Style, string? Link = null);

/// <summary>Where lines stand that are shorter than their column, as seen from where reading starts.</summary>
internal enum Align
{
    Start,
    Middle,
    End,
}

/// <summary>Sets texts in lines: chooses fonts, shapes letters, orders what runs the other way, and breaks.</summary>
/// <param name="preferred">The writing of the document's language.</param>
/// <param name="leading">Height of a line by the size of its letters.</param>
internal sealed class Typesetter(FontShelf fonts, Writing preferred, float leading)
{
    /// <summary>Lines of a text in a column.</summary>
    /// <param name="width">In points.</param>
    /// <param name="isRightToLeft">How the text runs as a whole.</param>
    /// <exception cref="MissingFontException">The machine has no font for a letter.</exception>
    public SetText Set(IReadOnlyList<Words> words, float width, bool isRightToLeft, Align align = Align.Start)
    {
        var (text, chosen) = Choose(words);
        var runs = RunsOf(text, chosen, isRightToLeft);
        var advances = new float[text.Length];
        foreach (var run in runs)
        {
            var shaped = Shape(text, run, run.Start, run.End);
            for (var index = 0; index < shaped.Glyphs.Length; index++)
            {
                advances[shaped.Clusters[index]] += shaped.Advances[index];
            }
        }

        var lines = new List<SetLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, advances, start, width);
            var seen = end;
            while (seen > start && LineBreaks.IsSpace(text[seen - 1]))
            {
                seen--;
            }

            lines.Add(LineOf(text, runs, start, seen, width, isRightToLeft, align));
            start = end;
        }

        return new(lines);
    }

    /// <summary>The text without what cannot be drawn, and for each of its characters the words it is of and its font.</summary>
    private (string Text, List<(Words Words, PrintFont Font)> Chosen) Choose(IReadOnlyList<Words> words)
    {
        var text = new StringBuilder();
        var chosen = new List<(Words, PrintFont)>();
        foreach (var part in words)
        {
            PrintFont? last = null;
            foreach (var rune in part.Text.EnumerateRunes())
            {
                var kind = Rune.GetUnicodeCategory(rune);
                if (rune == Rune.ReplacementChar || (kind == UnicodeCategory.Control && rune.Value is not ('\n' or '\t')))
                {
                    continue;
                }

                // Spaces and marks stay with the letters before them, so that these are shaped together; unseen signs need no glyph.
                var isUnseen = kind is UnicodeCategory.Format or UnicodeCategory.Control;
                var stays = isUnseen || kind is UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark;
                var font = stays && last is not null && (isUnseen || last.Has(rune)) ? last
                    : fonts.Find(isUnseen ? new Rune(' ') : rune, part.Style.Cut, preferred);
                if (font is not null)
                {
                    text.Append(rune.ToString());
                    chosen.AddRange(Enumerable.Repeat((part, font), rune.Utf16SequenceLength));
                    last = font;
                }
            }
        }

        return (text.ToString(), chosen);
    }

    private static List<Run> RunsOf(string text, List<(Words Words, PrintFont Font)> chosen, bool isRightToLeft)
    {
        var levels = Bidi.Levels(text, isRightToLeft);
        var runs = new List<Run>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && levels[end] == levels[start] && chosen[end] == chosen[start] && IsIsolate(text[end]) == IsIsolate(text[start]))
            {
                end++;
            }

            runs.Add(new(start, end, levels[start], chosen[start].Words, chosen[start].Font));
            start = end;
        }

        return runs;
    }

    private static bool IsIsolate(char letter) => letter is >= '\u2066' and <= '\u2069';

    private static PrintFont.Shaped Shape(string text, Run run, int start, int end) => run.Font.Shape(text, start, end - start, run.Level % 2 == 1, run.Words.Style.Size);

    private static int EndOfLine(string text, float[] advances, int start, float width)
    {
        // Sums of the same widths differ in their last digits.
        const float tolerance = .01f;
        var (reached, chance) = (0f, start);
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                return at + 1;
            }

            chance = at > start && LineBreaks.IsAllowed(text, at) ? at : chance;
            reached += advances[at];
            if (reached > width + tolerance && at > start && !LineBreaks.IsSpace(text[at]))
            {
                // A word longer than the line is cut, between letters that are drawn apart.
                return chance > start ? chance : char.IsLowSurrogate(text[at]) ? at + 1 : at;
            }
        }

        return text.Length;
    }

    private SetLine LineOf(string text, List<Run> runs, int start, int end, float width, bool isRightToLeft, Align align)
    {
        // Signs that only order what stands around them have done so: they are not drawn, and not copied with the text.
        var parts = runs.Where(run => run.Start < end && run.End > start && !IsIsolate(text[run.Start])).Select(run => run with { Start = Math.Max(run.Start, start), End = Math.Min(run.End, end) }).ToList();
        var size = parts.Count > 0 ? parts.Max(part => part.Words.Style.Size) : runs.First(run => run.End > start).Words.Style.Size;
        Bidi.Reorder(parts, part => part.Level);
        var shaped = parts.ConvertAll(part => Shape(text, part, part.Start, part.End));
        var free = width - shaped.Sum(part => part.Width);
        var x = align == Align.Middle ? free / 2 : (align == Align.End) != isRightToLeft ? free : 0;
        var pieces = new List<SetPiece>();
        foreach (var (part, glyphs) in parts.Zip(shaped))
        {
            if (glyphs.Glyphs.Length > 0)
            {
                pieces.Add(new(x, glyphs.Width, part.Words.Style, part.Words.Link, new(part.Font, part.Words.Style.Size, glyphs, text[part.Start..part.End], part.Start)));
            }

            x += glyphs.Width;
        }

        return new(pieces, size * leading, size);
    }

    private sealed record Run(int Start, int End, int Level, Words Words, PrintFont Font);
}
