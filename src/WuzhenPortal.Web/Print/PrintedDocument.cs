using System.Text;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>A column of texts within a row.</summary>
/// <param name="Start">From where reading starts, in points.</param>
internal sealed record Cell(float Start, IReadOnlyList<SetText> Texts)
{
    public float Height => Texts.Sum(text => text.Height);
}

/// <summary>What the reader's program says of a document.</summary>
internal sealed record PrintedFacts(string Title, string Author, string LanguageCode, DateTimeOffset MadeAt);

/// <summary>A document that grows from its first page to its last: texts and rows flow from page to page, places have names that links lead to.</summary>
internal sealed class PrintedDocument(bool isRightToLeft)
{
    /// <summary>A4 in points.</summary>
    public const float PageWidth = 595.28f;

    public const float PageHeight = 841.89f;

    /// <summary>Of the column that is written.</summary>
    public const float Width = PageWidth - (2 * Side);

    private const float Side = 60;
    private const float Top = 78;
    private const float Bottom = 70;

    private readonly List<Page> pages = [];
    private readonly Dictionary<string, Page> places = new(StringComparer.Ordinal);
    private readonly List<PdfOutline.Entry> outline = [];
    private float y;

    public bool IsRightToLeft => isRightToLeft;

    /// <summary>The places that were listed.</summary>
    public IReadOnlyList<PdfOutline.Entry> Outline => outline;

    /// <summary>What is left of the page.</summary>
    private float Free => PageHeight - Bottom - y;

    /// <summary>Begins a page.</summary>
    /// <param name="head">What its running head names; null for a page without one.</param>
    public void NewPage(string? head)
    {
        pages.Add(new(head));
        y = Top;
    }

    /// <summary>Goes on with a new page if so much does not fit any more.</summary>
    public void Need(float height)
    {
        if (Free < height && y > Top)
        {
            NewPage(pages[^1].Head);
        }
    }

    /// <summary>Space between two things; none at the top of a page.</summary>
    public void Space(float height) => y += y > Top ? height : 0;

    /// <summary>Space, also at the top of a page.</summary>
    public void Advance(float height) => y += height;

    /// <summary>Goes down to where so much is left of the page, if it is not that far down already.</summary>
    public void Sink(float height) => y = Math.Max(y, PageHeight - Bottom - height);

    /// <summary>Writes pages that come before others written already.</summary>
    /// <param name="before">How many pages come before them.</param>
    public void Insert(int before, Action write)
    {
        var from = pages.Count;
        write();
        var written = pages[from..];
        pages.RemoveRange(from, written.Count);
        pages.InsertRange(before, written);
    }

    /// <summary>Gives this place a name.</summary>
    public void Place(string name)
    {
        var (page, at) = (pages[^1], y);
        places[name] = page;
        page.Draws.Add(canvas =>
        {
            using var target = SKData.CreateCopy(Encoding.UTF8.GetBytes($"{name}\0"));
            canvas.DrawNamedDestinationAnnotation(new SKPoint(0, Math.Max(0, at - 12)), target);
        });
    }

    /// <summary>Lists a named place in the outline that readers' programs show beside the pages.</summary>
    /// <param name="depth">0 for a chapter.</param>
    public void List(string title, string name, int depth) => outline.Add(new(title, name, depth));

    /// <summary>The page of a named place, counted from 1; known once the whole document stands.</summary>
    public int PageOf(string name) => pages.IndexOf(places[name]) + 1;

    /// <summary>A text whose lines may go on on the next page; never one line of several alone.</summary>
    public void Text(SetText text, float start = 0, float width = 0)
    {
        var lines = text.Lines;
        for (var index = 0; index < lines.Count; index++)
        {
            var left = lines.Count - index;
            var together = index == 0 && left == 3 ? 3 : index == 0 || left == 2 ? 2 : 1;
            Need(lines.Skip(index).Take(together).Sum(line => line.Height));
            var (line, x, at) = (lines[index], Left(start, width > 0 ? width : Width - start), y);
            pages[^1].Draws.Add(canvas => line.Draw(canvas, x, at));
            y += line.Height;
        }
    }

    /// <summary>Columns beside each other, on one page.</summary>
    /// <param name="widths">Of the columns.</param>
    /// <param name="bar">Colour of a bar at the start; null for none.</param>
    /// <param name="place">Name of the place where the row stands; null for none.</param>
    public void Row(IReadOnlyList<Cell> cells, IReadOnlyList<float> widths, SKColor? bar = null, string? place = null)
    {
        var height = cells.Max(cell => cell.Height);
        Need(height);
        if (place is not null)
        {
            Place(place);
        }

        foreach (var (cell, width) in cells.Zip(widths))
        {
            var at = y;
            foreach (var text in cell.Texts)
            {
                var (x, from) = (Left(cell.Start, width), at);
                pages[^1].Draws.Add(canvas => text.Draw(canvas, x, from));
                at += text.Height;
            }
        }

        if (bar is { } colour)
        {
            Block(-10, y + 2, 2.5f, height - 4, colour);
        }

        y += height;
    }

    /// <summary>A thin line over the whole width.</summary>
    public void Rule(SKColor colour) => Block(0, y, Width, .6f, colour);

    /// <summary>What is known only when the whole document stands, at this place.</summary>
    public void Later(Action<SKCanvas, float> draw)
    {
        var at = y;
        pages[^1].Draws.Add(canvas => draw(canvas, at));
    }

    /// <summary>The left edge of a column.</summary>
    /// <param name="start">From where reading starts.</param>
    public float Left(float start, float width) => isRightToLeft ? PageWidth - Side - start - width : Side + start;

    /// <summary>Writes all pages.</summary>
    /// <param name="drawFrame">Head and foot of a page: canvas, what its head names, its number.</param>
    public byte[] Write(PrintedFacts facts, Action<SKCanvas, string, int> drawFrame)
    {
        using var fonts = new CutFonts(pages.Select((page, index) => (Action<SKCanvas>)(canvas => Draw(canvas, page, index + 1))));
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
            foreach (var (index, page) in pages.Index())
            {
                using var canvas = document.BeginPage(PageWidth, PageHeight);
                fonts.Serve(canvas);
                Draw(canvas, page, index + 1);
                document.EndPage();
            }

            document.Close();
        }

        return PdfOutline.Add(stream.ToArray(), outline, facts.LanguageCode, isRightToLeft);

        void Draw(SKCanvas canvas, Page page, int number)
        {
            if (page.Head is { } head)
            {
                drawFrame(canvas, head, number);
            }

            page.Draws.ForEach(draw => draw(canvas));
        }
    }

    private void Block(float start, float top, float width, float height, SKColor colour)
    {
        var area = SKRect.Create(Left(start, width), top, width, height);
        pages[^1].Draws.Add(canvas =>
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawRect(area, paint);
        });
    }

    /// <remarks>Known by itself, not by what is on it.</remarks>
    private sealed class Page(string? head)
    {
        public string? Head => head;

        public List<Action<SKCanvas>> Draws { get; } = [];
    }
}
