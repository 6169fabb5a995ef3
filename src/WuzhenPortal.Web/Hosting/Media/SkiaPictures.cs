using SkiaSharp;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Hosting.Media;

/// <summary>Draws the library's pictures with Skia: what comes out was drawn here, and holds nothing else of the file that came in.</summary>
internal static class SkiaPictures
{
    private const int PageQuality = 80;
    private const int WholeQuality = 95;

    private static readonly int[] Widths = [320, 640, 1280, 2560];

    private static readonly Lock Turn = new();

    /// <summary>Width and height as its head says, upright; null for what is no picture, or has no size.</summary>
    public static (int Width, int Height)? Measure(Stream file)
    {
        file.Position = 0;
        using var stream = new SKManagedStream(file, disposeManagedStream: false);
        using var codec = SKCodec.Create(stream);
        return codec is not { EncodedFormat: SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp } || codec.Info.Width < 1 || codec.Info.Height < 1 ? null
            : codec.EncodedOrigin >= SKEncodedOrigin.LeftTop ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
    }

    /// <param name="upload">Where the picture lies as it came in.</param>
    /// <param name="write">Keeps a drawing: its width, null for the whole; how it is written; its content.</param>
    /// <returns>Widths of what was drawn, how the whole is written, and its size; null where it cannot be drawn.</returns>
    public static (IReadOnlyList<int> Widths, MediaFormat Format, int Width, int Height)? Draw(string upload, Action<int?, MediaFormat, SKData> write, CancellationToken stopping)
    {
        // Unpacked pictures are large: one at a time.
        lock (Turn)
        {
            using var codec = SKCodec.Create(upload);
            if (codec is null || (long)codec.Info.Width * codec.Info.Height > IncomingMedia.MostPixels)
            {
                return null;
            }

            using var picture = Upright(codec);
            if (picture is null)
            {
                return null;
            }

            // What may be seen through stays so; a photo is a JPEG.
            var whole = codec.EncodedFormat == SKEncodedImageFormat.Jpeg || codec.Info.IsOpaque ? MediaFormat.Jpeg : MediaFormat.Png;
            Write(picture, null, whole, write);
            var widths = Widths.Where(width => width < picture.Width).Append(Math.Min(picture.Width, Widths[^1])).Distinct().ToList();
            foreach (var width in widths)
            {
                stopping.ThrowIfCancellationRequested();
                using var small = Scaled(picture, width);
                Write(small, width, MediaFormat.Webp, write);
                Write(small, width, MediaFormat.Jpeg, write);
            }

            return (widths, whole, picture.Width, picture.Height);
        }
    }

    private static void Write(SKImage image, int? width, MediaFormat format, Action<int?, MediaFormat, SKData> write)
    {
        using var flat = format == MediaFormat.Jpeg && image.AlphaType != SKAlphaType.Opaque ? OnWhite(image) : null;
        using var data = (flat ?? image).Encode(
            format switch { MediaFormat.Webp => SKEncodedImageFormat.Webp, MediaFormat.Png => SKEncodedImageFormat.Png, _ => SKEncodedImageFormat.Jpeg }, width is null ? WholeQuality : PageQuality);
        write(width, format, data);
    }

    private static SKImage? Upright(SKCodec codec)
    {
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        using var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(info) || codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            return null;
        }

        bitmap.SetImmutable();
        if (codec.EncodedOrigin == SKEncodedOrigin.TopLeft)
        {
            return SKImage.FromBitmap(bitmap);
        }

        var lies = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        using var surface = SKSurface.Create(lies ? info.WithSize(info.Height, info.Width) : info);
        using var image = SKImage.FromBitmap(bitmap);
        var (degrees, x, y) = codec.EncodedOrigin switch
        {
            SKEncodedOrigin.TopRight => (0, -1, 1),
            SKEncodedOrigin.BottomRight => (180, 1, 1),
            SKEncodedOrigin.BottomLeft => (0, 1, -1),
            SKEncodedOrigin.LeftTop => (90, 1, -1),
            SKEncodedOrigin.RightTop => (90, 1, 1),
            SKEncodedOrigin.RightBottom => (90, -1, 1),
            _ => (270, 1, 1),
        };
        surface.Canvas.Translate((lies ? info.Height : info.Width) / 2f, (lies ? info.Width : info.Height) / 2f);
        surface.Canvas.RotateDegrees(degrees);
        surface.Canvas.Scale(x, y);
        surface.Canvas.DrawImage(image, -info.Width / 2f, -info.Height / 2f, SKSamplingOptions.Default);
        return surface.Snapshot();
    }

    private static SKImage Scaled(SKImage picture, int width)
    {
        var height = Math.Max(1, (int)Math.Round(picture.Height * (double)width / picture.Width));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, picture.AlphaType, SKColorSpace.CreateSrgb()));
        surface.Canvas.DrawImage(picture, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    private static SKImage OnWhite(SKImage picture)
    {
        using var surface = SKSurface.Create(new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.DrawImage(picture, 0, 0, SKSamplingOptions.Default);
        return surface.Snapshot();
    }
}
