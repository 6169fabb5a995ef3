using SkiaSharp;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>What both sides of a badge are drawn with, in millimetres.</summary>
internal static class BadgeDrawing
{
    public const float Mm = PrintedSheets.Millimetre;

    /// <summary>What the tall layouts are drawn for; other tall sizes are scaled.</summary>
    private static readonly (float Width, float Height) Tall = BadgeSize.A6.Millimetres();

    /// <summary>Draws a side within its edges: the small card as it is, the tall ones scaled.</summary>
    public static void Within(this SKCanvas canvas, BadgeSize size, Action drawCard, Action drawTall)
    {
        var (width, height) = size.Millimetres();
        canvas.Save();
        canvas.ClipRect(SKRect.Create(0, 0, width * Mm, height * Mm));
        if (size == BadgeSize.Card)
        {
            drawCard();
        }
        else
        {
            canvas.Scale(Math.Min(width / Tall.Width, height / Tall.Height));
            drawTall();
        }

        canvas.Restore();
    }

    /// <summary>Words in the middle of a place, as large as it allows.</summary>
    public static void Put(
        this PaperStyle style, SKCanvas canvas, string? text, Cut cut, SKColor colour, float x, float y, float width, float height, float largest, float smallest, Align align = Align.Middle, Typesetter? typesetter = null,
        int lines = 2)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var set = (typesetter ?? style.Names).Fit(text, cut, colour, new SKSize(width * Mm, height * Mm), largest, smallest, align, lines);
        set.Draw(canvas, x * Mm, (y * Mm) + (((height * Mm) - set.Height) / 2));
    }

    public static void Fill(this SKCanvas canvas, SKColor colour, SKRect area)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRect(area, paint);
    }

    public static SKRect Area(float x, float y, float width, float height) => SKRect.Create(x * Mm, y * Mm, width * Mm, height * Mm);
}
