using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>A font twice: HarfBuzz chooses and places its glyphs, Skia draws them. Opened once.</summary>
internal sealed class PrintFont : IDisposable
{
    private readonly SKTypeface typeface;
    private readonly Face face;
    private readonly Font shaping;

    public PrintFont(string file, int index)
    {
        typeface = SKTypeface.FromFile(file, index);
        using var blob = Blob.FromFile(file);
        blob.MakeImmutable();
        face = new Face(blob, index);
        face.MakeImmutable();
        shaping = new Font(face);
        shaping.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        shaping.SetFunctionsOpenType();
        UnitsPerEm = face.UnitsPerEm;
    }

    private int UnitsPerEm { get; }

    public bool Has(Rune rune) => shaping.TryGetNominalGlyph(rune.Value, out _);

    /// <param name="other">To draw with instead, of the same glyphs; null for the whole font.</param>
    public SKFont At(float size, SKTypeface? other = null) => new(other ?? typeface, size) { Subpixel = true, Hinting = SKFontHinting.None, LinearMetrics = true };

    /// <summary>The font with some of its glyphs alone; null where that saves nothing: of other than TrueType outlines Skia takes no more than it needs anyway.</summary>
    public SKTypeface? Cut(IEnumerable<ushort> glyphs, IEnumerable<int> letters)
    {
        using var outlines = face.ReferenceTable(Tag.Parse("glyf"));
        if (outlines.Length == 0)
        {
            return null;
        }

        using var file = FontCutter.Cut(face.Handle, glyphs, letters);
        return file is null ? null : SKTypeface.FromData(file);
    }

    /// <summary>Shapes a part of a text; what stands around it decides how letters join.</summary>
    public Shaped Shape(string text, int start, int length, bool isRightToLeft, float size)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text, start, length);
        buffer.GuessSegmentProperties();
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        shaping.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var shaped = new Shaped(new ushort[infos.Length], new int[infos.Length], new SKPoint[infos.Length], new float[infos.Length]);
        var scale = size / UnitsPerEm;
        var x = 0f;
        for (var index = 0; index < infos.Length; index++)
        {
            shaped.Glyphs[index] = (ushort)infos[index].Codepoint;
            shaped.Clusters[index] = (int)infos[index].Cluster;
            shaped.Points[index] = new(x + (places[index].XOffset * scale), -places[index].YOffset * scale);
            shaped.Advances[index] = places[index].XAdvance * scale;
            x += shaped.Advances[index];
        }

        return shaped;
    }

    public void Dispose()
    {
        shaping.Dispose();
        face.Dispose();
        typeface.Dispose();
    }

    /// <summary>Glyphs from left to right.</summary>
    /// <param name="Clusters">Which character of the whole text each stands for, or begins with.</param>
    /// <param name="Points">From the start of the part, on its baseline.</param>
    public sealed record Shaped(ushort[] Glyphs, int[] Clusters, SKPoint[] Points, float[] Advances)
    {
        public float Width => Advances.Sum();
    }
}
