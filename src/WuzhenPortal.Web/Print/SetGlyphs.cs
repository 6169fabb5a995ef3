using System.Text;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>Glyphs of one font with the letters they stand for, so that a reader can search, copy and hear them.</summary>
/// <param name="start">Where the letters begin in the text that the glyphs' clusters count in.</param>
internal sealed class SetGlyphs(PrintFont font, float size, PrintFont.Shaped glyphs, string letters, int start)
{
    /// <param name="x">Where the first glyph begins.</param>
    /// <param name="y">The baseline.</param>
    public void Draw(SKCanvas canvas, float x, float y, SKPaint paint)
    {
        var bytes = Encoding.UTF8.GetBytes(letters);
        using var drawn = font.At(size, CutFonts.On(canvas, font, glyphs.Glyphs, letters));
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateRawPositionedTextRun(drawn, glyphs.Glyphs.Length, bytes.Length);
        glyphs.Glyphs.CopyTo(run.Glyphs);
        glyphs.Points.CopyTo(run.Positions);
        bytes.CopyTo(run.Text);
        for (var index = 0; index < glyphs.Clusters.Length; index++)
        {
            run.Clusters[index] = (uint)Encoding.UTF8.GetByteCount(letters.AsSpan(0, glyphs.Clusters[index] - start));
        }

        using var blob = builder.Build()!;
        canvas.DrawText(blob, x, y, paint);
    }
}
