using SkiaSharp;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Draws portraits with Skia: what comes out was drawn here, and holds nothing else of the file that came in.</summary>
internal sealed class SkiaPortraits : IPortraitMaker
{
    /// <summary>Twice and more of what any page shows, for fine screens and print.</summary>
    private const int Side = 512;

    private const int LeastSide = 200;

    /// <summary>What phones take at most; more could fill the memory once it is unpacked.</summary>
    private const long MostPixels = 50_000_000;

    private const int Quality = 86;

    private readonly Lock turn = new();

    public byte[] Make(byte[] picture)
    {
        // Unpacked pictures are large: one at a time.
        lock (turn)
        {
            using var data = SKData.CreateCopy(picture);
            using var codec = SKCodec.Create(data);
            Require(codec is { EncodedFormat: SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp }, "Speakers.Portrait.NotAPicture");
            var (width, height) = (codec!.Info.Width, codec.Info.Height);
            Require(Math.Min(width, height) >= LeastSide, "Speakers.Portrait.TooSmall");
            Require((long)width * height <= MostPixels, "Speakers.Portrait.TooManyPixels");
            using var decoded = Decode(codec);
            using var drawn = SKSurface.Create(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
            Draw(drawn.Canvas, decoded, codec.EncodedOrigin);
            using var image = drawn.Snapshot();
            using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
            return encoded.ToArray();
        }
    }

    /// <summary>The pixels in the colours of the web, already smaller where the format allows it.</summary>
    private static SKBitmap Decode(SKCodec codec)
    {
        var size = codec.GetScaledDimensions(Math.Min(1f, 2f * Side / Math.Min(codec.Info.Width, codec.Info.Height)));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            bitmap.Dispose();
            Require(false, "Speakers.Portrait.NotAPicture");
        }

        return bitmap;
    }

    /// <summary>The middle square, upright, on white. A square stays where it is however it is turned, so it is cut first and turned then.</summary>
    private static void Draw(SKCanvas canvas, SKBitmap decoded, SKEncodedOrigin origin)
    {
        using var image = SKImage.FromBitmap(decoded);
        var side = Math.Min(image.Width, image.Height);
        var cut = SKRect.Create((image.Width - side) / 2f, (image.Height - side) / 2f, side, side);
        canvas.Clear(SKColors.White);
        canvas.Translate(Side / 2f, Side / 2f);
        var (degrees, x, y) = origin switch
        {
            SKEncodedOrigin.TopRight => (0, -1, 1),
            SKEncodedOrigin.BottomRight => (180, 1, 1),
            SKEncodedOrigin.BottomLeft => (0, 1, -1),
            SKEncodedOrigin.LeftTop => (90, 1, -1),
            SKEncodedOrigin.RightTop => (90, 1, 1),
            SKEncodedOrigin.RightBottom => (90, -1, 1),
            SKEncodedOrigin.LeftBottom => (270, 1, 1),
            _ => (0, 1, 1),
        };
        canvas.RotateDegrees(degrees);
        canvas.Scale(x, y);
        canvas.DrawImage(image, cut, SKRect.Create(-Side / 2f, -Side / 2f, Side, Side), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static void Require(bool holds, string key)
    {
        if (!holds)
        {
            throw new RuleViolation(key) { Property = "Content" };
        }
    }
}
