using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>A document of pages that are drawn each by itself, of any size.</summary>
internal static class PrintedSheets
{
    /// <summary>Points in a millimetre.</summary>
    public const float Millimetre = 72 / 25.4f;

    /// <param name="pages">Size in points, and what is drawn.</param>
    public static byte[] Write(PrintedFacts facts, IEnumerable<(SKSize Size, Action<SKCanvas> Draw)> pages)
    {
        var all = pages.ToList();
        using var fonts = new CutFonts(all.Select(page => page.Draw));
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = facts.Title,
            Author = facts.Author,
            Creator = "WuzhenPortal",
            Creation = facts.MadeAt.UtcDateTime,
            Modified = facts.MadeAt.UtcDateTime,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            foreach (var (size, draw) in all)
            {
                using var canvas = document.BeginPage(size.Width, size.Height);
                fonts.Serve(canvas);
                draw(canvas);
                document.EndPage();
            }

            document.Close();
        }

        return PdfOutline.Add(stream.ToArray(), [], facts.LanguageCode, isRightToLeft: false);
    }
}
