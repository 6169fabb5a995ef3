using SkiaSharp;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Print;

/// <summary>What stands in the preview of a link, all in one language.</summary>
/// <param name="Kicker">What kind of thing it is.</param>
/// <param name="Foot">When or where; empty for nothing.</param>
internal sealed record CardFace(string LanguageCode, string Portal, string Kicker, string Title, string Foot);

/// <summary>Draws the preview of a link in the summit's look: the same face gives the same bytes.</summary>
internal static class PreviewCard
{
    /// <summary>In pixels, as the networks ask for it.</summary>
    public const int Width = 1200;

    public const int Height = 630;

    /// <summary>Raised whenever the drawing changes: pictures get other addresses then.</summary>
    public const int Look = 1;

    private const float Side = 72;
    private const float SealSize = 60;

    private static readonly SKColor Paper = new(0xfb, 0xfa, 0xf6);
    private static readonly SKColor Water = new(0xdc, 0xec, 0xea);
    private static readonly SKColor Ink = new(0x1c, 0x23, 0x28);
    private static readonly SKColor Ink2 = new(0x56, 0x60, 0x69);
    private static readonly SKColor SealRed = new(0xb8, 0x30, 0x1d);

    /// <summary>A PNG.</summary>
    /// <exception cref="MissingFontException">The machine has no font for a letter.</exception>
    public static byte[] Draw(CardFace face, FontShelf fonts)
    {
        var language = Language.ByCode(face.LanguageCode) ?? Language.English;
        // Chinese and Arabic letters are taller than Latin ones.
        var (writing, leading) = language.Code switch
        {
            "zh-Hans" => (Writing.Han, 1.3f),
            "ar" => (Writing.Arabic, 1.5f),
            _ => (Writing.Western, 1.2f),
        };
        var typesetter = new Typesetter(fonts, writing, leading);
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        Town(canvas);
        var isMirrored = language.IsRightToLeft;
        TownLine.DrawSeal(canvas, isMirrored ? Width - Side - SealSize : Side, 56, SealSize, SealRed);
        Line(face.Portal, Cut.Strong, Ink, 28, 56, SealSize, Side + SealSize + 22);
        Line(face.Kicker, Cut.Strong, SealRed, 26, 150, 44, Side);
        Line(face.Foot, Cut.Text, Ink2, 26, Title() + 10, 44, Side);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();

        // Returns where it ends.
        float Title()
        {
            const float top = 196;
            var place = new SKSize(Width - (2 * Side), 212);
            var set = typesetter.Fit(face.Title, Cut.Title, Ink, place, largest: 68, smallest: 58, Towards(), lines: 4);
            set.Draw(canvas, Side, top);
            return top + set.Height;
        }

        // One line between an inner edge and the other side of the picture, in the middle of its height.
        void Line(string words, Cut cut, SKColor colour, float size, float top, float height, float start)
        {
            if (words.Length > 0)
            {
                var set = typesetter.Fit(words, cut, colour, new SKSize(Width - start - Side, height), size, size * .6f, Towards(), lines: 1);
                set.Draw(canvas, isMirrored ? Side : start, top + ((height - set.Height) / 2));
            }
        }

        // Everything stands at the side where the card's language begins, words that run the other way too. Fitting counts from the left.
        Align Towards() => isMirrored ? Align.End : Align.Start;
    }

    /// <summary>The town along the water, over the whole width.</summary>
    private static void Town(SKCanvas canvas)
    {
        const float shore = 592;
        using var water = new SKPaint { Color = Water };
        canvas.DrawRect(SKRect.Create(0, shore, Width, Height - shore), water);
        TownLine.Draw(canvas, SKRect.Create(0, shore - (Width * TownLine.Ratio), Width, Width * TownLine.Ratio), Ink);
    }
}
