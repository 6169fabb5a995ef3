using QRCoder;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>Draws a QR code, black on white with the quiet zone that readers need.</summary>
internal static class QrMark
{
    /// <param name="area">With the quiet zone.</param>
    public static void Draw(SKCanvas canvas, string content, SKRect area)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var side = area.Width / rows.Count;
        using var marks = new SKPathBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var start = 0; start < rows.Count; start++)
            {
                var end = start;
                while (end < rows.Count && rows[row][end])
                {
                    end++;
                }

                if (end > start)
                {
                    marks.AddRect(SKRect.Create(area.Left + (start * side), area.Top + (row * side), (end - start) * side, side));
                    start = end;
                }
            }
        }

        using var ground = new SKPaint { Color = SKColors.White };
        using var ink = new SKPaint { Color = SKColors.Black };
        using var path = marks.Detach();
        canvas.DrawRect(area, ground);
        canvas.DrawPath(path, ink);
    }

    /// <summary>The code as a picture for a page.</summary>
    public static string Svg(string content)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
