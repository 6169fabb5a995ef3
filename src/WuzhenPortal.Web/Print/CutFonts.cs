using System.Runtime.CompilerServices;
using System.Text;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>The fonts of one document with the glyphs alone that are drawn in it: Skia puts whole fonts into a PDF, a quarter of a megabyte each.</summary>
internal sealed class CutFonts : IDisposable
{
    private static readonly ConditionalWeakTable<SKCanvas, CutFonts> ByCanvas = [];

    private readonly Dictionary<PrintFont, (HashSet<ushort> Glyphs, HashSet<int> Letters)> drawn = [];
    private readonly Dictionary<PrintFont, SKTypeface> cut = [];

    /// <summary>Looks at everything that is to be drawn.</summary>
    public CutFonts(IEnumerable<Action<SKCanvas>> draws)
    {
        using var nowhere = new SKNoDrawCanvas(1, 1);
        ByCanvas.Add(nowhere, this);
        foreach (var draw in draws)
        {
            draw(nowhere);
        }

        ByCanvas.Remove(nowhere);
        foreach (var (font, (glyphs, letters)) in drawn)
        {
            if (font.Cut(glyphs, letters) is { } less)
            {
                cut.Add(font, less);
            }
        }
    }

    /// <summary>Has what is drawn here be drawn with these fonts.</summary>
    public void Serve(SKCanvas canvas) => ByCanvas.AddOrUpdate(canvas, this);

    /// <summary>What to draw a font's glyphs with on a canvas; null for the font itself.</summary>
    public static SKTypeface? On(SKCanvas canvas, PrintFont font, ushort[] glyphs, string letters)
    {
        if (!ByCanvas.TryGetValue(canvas, out var fonts))
        {
            return null;
        }

        if (fonts.cut.TryGetValue(font, out var less))
        {
            return less;
        }

        var (all, known) = fonts.drawn.TryGetValue(font, out var before) ? before : fonts.drawn[font] = ([], []);
        all.UnionWith(glyphs);
        known.UnionWith(letters.EnumerateRunes().Select(letter => letter.Value));
        return null;
    }

    public void Dispose()
    {
        foreach (var typeface in cut.Values)
        {
            typeface.Dispose();
        }
    }
}
