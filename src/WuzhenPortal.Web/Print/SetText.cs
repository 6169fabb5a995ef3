using System.Text;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>A text in lines, ready to be placed.</summary>
internal sealed record SetText(IReadOnlyList<SetLine> Lines)
{
    public float Height => Lines.Sum(line => line.Height);

    /// <summary>Draws all lines below each other.</summary>
    /// <param name="x">Left edge of the column.</param>
    /// <param name="y">Upper edge.</param>
    public void Draw(SKCanvas canvas, float x, float y)
    {
        foreach (var line in Lines)
        {
            line.Draw(canvas, x, y);
            y += line.Height;
        }
    }
}

/// <summary>One line of a text.</summary>
/// <param name="Size">Of its largest letters.</param>
internal sealed record SetLine(IReadOnlyList<SetPiece> Pieces, float Height, float Size)
{
    /// <summary>How far the baseline is below the middle of the line, by the size of the letters: the same in every font, so that lines of several stand even.</summary>
    private const float BelowMiddle = .36f;

    public void Draw(SKCanvas canvas, float x, float y)
    {
        var baseline = y + (Height / 2) + (Size * BelowMiddle);
        foreach (var piece in Pieces)
        {
            using var paint = new SKPaint { Color = piece.Style.Colour, IsAntialias = true };
            piece.Glyphs.Draw(canvas, x + piece.X, baseline, paint);
            if (piece.Link is { } link)
            {
                var area = SKRect.Create(x + piece.X, y, piece.Width, Height);
                // Names and addresses end with a zero byte, as Skia asks.
                using var target = SKData.CreateCopy(Encoding.UTF8.GetBytes($"{link.TrimStart('#')}\0"));
                if (link.StartsWith('#'))
                {
                    canvas.DrawLinkDestinationAnnotation(area, target);
                }
                else
                {
                    canvas.DrawUrlAnnotation(area, target);
                }
            }
        }
    }
}

/// <summary>Glyphs of one font within a line.</summary>
/// <param name="X">From the left edge of the column.</param>
internal sealed record SetPiece(float X, float Width, TextStyle Style, string? Link, SetGlyphs Glyphs);
