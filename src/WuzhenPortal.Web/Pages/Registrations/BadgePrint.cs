using SkiaSharp;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Prints badges: one on each page, or several on A4 with marks to cut along.</summary>
/// <param name="portal">Root of the portal's addresses.</param>
internal sealed class BadgePrint(FontShelf fonts, PortalTexts texts, Uri portal)
{
    private const float MarkLength = 5 * PrintedSheets.Millimetre;
    private const float MarkGap = 1.5f * PrintedSheets.Millimetre;

    private readonly BadgeCard front = new(new PaperStyle(fonts, texts));
    private readonly BadgeBackCard back = new(new PaperStyle(fonts, texts), new Uri(portal, PaperFiles.OwnAgenda).ToString());

    /// <param name="hasBacks">Whether each page is followed by the one that is printed on its back, mirrored as paper turns on its long edge.</param>
    /// <param name="portal">Root of the portal's addresses.</param>
    /// <exception cref="MissingFontException">The machine has no font for a letter in it.</exception>
    public static byte[] Make(IReadOnlyList<BadgeFace> faces, BadgeSize size, BadgeLayout layout, bool hasBacks, FontShelf fonts, PortalTexts texts, Uri portal, DateTimeOffset now)
    {
        var print = new BadgePrint(fonts, texts, portal);
        var facts = new PrintedFacts(texts.In(PaperStyle.English, "Registrations.Badge.Title"), faces[0].Summit.In(PaperStyle.English).Text, PaperStyle.English, now);
        return PrintedSheets.Write(facts, layout == BadgeLayout.OnA4 ? print.OnA4(faces, size, hasBacks) : print.Single(faces, size, hasBacks));
    }

    private IEnumerable<(SKSize Size, Action<SKCanvas> Draw)> Single(IReadOnlyList<BadgeFace> faces, BadgeSize size, bool hasBacks)
    {
        foreach (var face in faces)
        {
            yield return (Points(size), canvas => front.Draw(canvas, face, size));
            if (hasBacks)
            {
                yield return (Points(size), canvas => back.Draw(canvas, face, size));
            }
        }
    }

    private IEnumerable<(SKSize Size, Action<SKCanvas> Draw)> OnA4(IReadOnlyList<BadgeFace> faces, BadgeSize size, bool hasBacks)
    {
        var badge = Points(size);
        var paper = new SKSize(PrintedDocument.PageWidth, PrintedDocument.PageHeight);
        var columns = (int)(PrintedDocument.PageWidth / badge.Width + .01f);
        var rows = (int)(PrintedDocument.PageHeight / badge.Height + .01f);
        var (left, top) = ((PrintedDocument.PageWidth - (columns * badge.Width)) / 2, (PrintedDocument.PageHeight - (rows * badge.Height)) / 2);
        foreach (var chunk in faces.Chunk(columns * rows))
        {
            yield return (paper, canvas => Sheet(canvas, chunk, front.Draw, place => place % columns));
            if (hasBacks)
            {
                // What stands on the left of the front lies on the right of the back.
                yield return (paper, canvas => Sheet(canvas, chunk, back.Draw, place => columns - 1 - (place % columns)));
            }
        }

        void Sheet(SKCanvas canvas, BadgeFace[] chunk, Action<SKCanvas, BadgeFace, BadgeSize> draw, Func<int, int> columnOf)
        {
            foreach (var (place, face) in chunk.Index())
            {
                canvas.Save();
                canvas.Translate(left + (columnOf(place) * badge.Width), top + (place / columns * badge.Height));
                draw(canvas, face, size);
                canvas.Restore();
            }

            CropMarks(canvas, [.. Enumerable.Range(0, columns + 1).Select(column => left + (column * badge.Width))], [.. Enumerable.Range(0, rows + 1).Select(row => top + (row * badge.Height))]);
        }
    }

    /// <summary>Short lines outside what is cut out; where badges reach the edge of the paper, they stand over it.</summary>
    private static void CropMarks(SKCanvas canvas, float[] across, float[] down)
    {
        using var paint = new SKPaint { Color = SKColors.Black, IsStroke = true, StrokeWidth = .4f };
        foreach (var x in across)
        {
            var (above, below) = (Math.Max(MarkLength, down[0] - MarkGap), Math.Min(PrintedDocument.PageHeight - MarkLength, down[^1] + MarkGap));
            canvas.DrawLine(x, above - MarkLength, x, above, paint);
            canvas.DrawLine(x, below, x, below + MarkLength, paint);
        }

        foreach (var y in down)
        {
            var (before, after) = (Math.Max(MarkLength, across[0] - MarkGap), Math.Min(PrintedDocument.PageWidth - MarkLength, across[^1] + MarkGap));
            canvas.DrawLine(before - MarkLength, y, before, y, paint);
            canvas.DrawLine(after, y, after + MarkLength, y, paint);
        }
    }

    private static SKSize Points(BadgeSize size)
    {
        var (width, height) = size.Millimetres();
        return new(width * PrintedSheets.Millimetre, height * PrintedSheets.Millimetre);
    }
}
