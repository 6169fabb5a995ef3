using SkiaSharp;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Draws portraits with Skia: what comes out was drawn here, and holds nothing else of the file that came in.</summary>
internal sealed class SkiaPortraits : IPortraitMaker
{
    private const int Quality = 86;

    private static readonly Dictionary<PortraitShape, Measure> Measures = new()
    {
        // Twice and more of what any page shows, for fine screens and print; at most what phones take: more could fill the memory once it is unpacked.
        [PortraitShape.Square] = new(512, 512, 200, 200, 50_000_000, "Speakers.Portrait.TooSmall", "Speakers.Portrait.TooManyPixels"),
        [PortraitShape.Badge] = new(ParticipantPortrait.Width, ParticipantPortrait.Height, 300, 400, 40_000_000, "Registrations.Portrait.TooSmall", "Registrations.Portrait.TooManyPixels"),
    };

    private readonly Lock turn = new();

    public byte[] Make(byte[] picture, PortraitShape shape)
    {
        var measure = Measures[shape];
        // Unpacked pictures are large: one at a time.
        lock (turn)
        {
            using var data = SKData.CreateCopy(picture);
            using var codec = SKCodec.Create(data);
            Require(codec is { EncodedFormat: SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp }, "Speakers.Portrait.NotAPicture");
            // A picture that lies on its side is cut as it lies, and turned then.
            var lies = codec!.EncodedOrigin >= SKEncodedOrigin.LeftTop;
            var (width, height) = lies ? (measure.Height, measure.Width) : (measure.Width, measure.Height);
            var scale = Math.Min((float)codec.Info.Width / width, (float)codec.Info.Height / height);
            Require(scale * measure.Width >= measure.LeastWidth && scale * measure.Height >= measure.LeastHeight, measure.TooSmall);
            Require((long)codec.Info.Width * codec.Info.Height <= measure.MostPixels, measure.TooManyPixels);
            using var decoded = Decode(codec, 2 / scale);
            using var drawn = SKSurface.Create(new SKImageInfo(measure.Width, measure.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
            drawn.Canvas.Clear(SKColors.White);
            drawn.Canvas.Translate(measure.Width / 2f, measure.Height / 2f);
            Draw(drawn.Canvas, decoded, codec.EncodedOrigin, width, height);
            using var image = drawn.Snapshot();
            using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
            return encoded.ToArray();
        }
    }

    /// <summary>The pixels in the colours of the web, already smaller where the format allows it.</summary>
    private static SKBitmap Decode(SKCodec codec, float scale)
    {
        var size = codec.GetScaledDimensions(Math.Min(1f, scale));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            bitmap.Dispose();
            Require(false, "Speakers.Portrait.NotAPicture");
        }

        return bitmap;
    }

    /// <summary>The middle, upright, around the origin.</summary>
    /// <param name="width">Of what is cut out, before it is turned.</param>
    private static void Draw(SKCanvas canvas, SKBitmap decoded, SKEncodedOrigin origin, int width, int height)
    {
        using var image = SKImage.FromBitmap(decoded);
        var scale = Math.Min((float)image.Width / width, (float)image.Height / height);
        var cut = SKRect.Create((image.Width - (width * scale)) / 2f, (image.Height - (height * scale)) / 2f, width * scale, height * scale);
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
        canvas.DrawImage(image, cut, SKRect.Create(-width / 2f, -height / 2f, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static void Require(bool holds, string key)
    {
        if (!holds)
        {
            throw new RuleViolation(key) { Property = "Content" };
        }
    }

    /// <summary>What a shape asks for, in pixels.</summary>
    /// <param name="LeastWidth">Of what is cut out.</param>
    private sealed record Measure(int Width, int Height, int LeastWidth, int LeastHeight, long MostPixels, string TooSmall, string TooManyPixels);
}
