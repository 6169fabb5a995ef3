using SkiaSharp;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>Sets the handbook as a document of A4 pages, in the reader's language.</summary>
internal sealed class HandbookPrint
{
    /// <summary>What the last lines of the cover need, in points.</summary>
    private const float Imprint = 72;

    private readonly ReadHandbook.Result book;
    private readonly PortalTexts texts;
    private readonly Reader reader;
    private readonly HandbookStyle style;
    private readonly PrintedDocument document;

    private HandbookPrint(ReadHandbook.Result book, FontShelf fonts, PortalTexts texts, Reader reader)
    {
        (this.book, this.texts, this.reader) = (book, texts, reader);
        document = new PrintedDocument(reader.Language.IsRightToLeft);
        style = new HandbookStyle(fonts, reader.Language, texts, document);
    }

    /// <exception cref="MissingFontException">The machine has no font for a letter in it.</exception>
    public static byte[] Make(ReadHandbook.Result book, FontShelf fonts, PortalTexts texts, Reader reader, string? pressContact)
    {
        var print = new HandbookPrint(book, fonts, texts, reader);
        print.Cover();
        print.Agenda();
        new HandbookProgramme(book, print.style, texts, reader).Write();
        new HandbookPractical(book, print.style, texts, reader).Write(pressContact);
        // It stands second, and is written last: only now is it known what there is.
        print.document.Insert(1, print.Contents);
        var facts = new PrintedFacts($"{texts["Agenda.Handbook.Title"]} · {reader.Plain(book.SummitName)}", reader.Plain(book.Organiser), reader.Language.Code, book.ReleasedAt!.Value);
        return print.document.Write(facts, print.Frame);
    }

    private void Cover()
    {
        document.NewPage(null);
        document.Later(DrawSeal);
        document.Advance(170);
        style.Text(new Words(texts["Agenda.Handbook.Title"], HandbookStyle.Eyebrow));
        document.Space(6);
        style.Text(style.Name(book.SummitName, HandbookStyle.Cover));
        document.Space(14);
        style.Text(style.Name(book.Theme, HandbookStyle.Lead));
        document.Space(28);
        style.Text(new Words($"{reader.Dates(book.StartsOn, book.EndsOn)} · ", HandbookStyle.Body), style.Name(book.City, HandbookStyle.Body));
        style.Text(style.Name(book.Organiser, HandbookStyle.Body));
        document.Sink(Imprint);
        style.Text(new Words(texts["Agenda.ReleaseLine", book.Release, reader.DateAndTime(book.ReleasedAt!.Value)], HandbookStyle.Strong));
        style.Text(
            new Words($"{texts["Agenda.Handbook.Online"]} ", HandbookStyle.Meta),
            new Words(reader.Language.LeftToRight(Address), HandbookStyle.MetaLink, Address));
        style.Text(new Words(texts["Portal.TimesAreLocal"], HandbookStyle.Meta));
    }

    private string Address => reader.Absolute(reader.Href("/handbook"));

    private void Contents()
    {
        document.NewPage(texts["Agenda.Handbook.Contents"]);
        style.Text(new Words(texts["Agenda.Handbook.Contents"], HandbookStyle.ChapterHead));
        document.Space(10);
        foreach (var (title, place, depth) in document.Outline)
        {
            var look = depth == 0 ? HandbookStyle.Strong : HandbookStyle.Entry;
            var (start, width) = (depth * 14, PrintedDocument.Width - HandbookStyle.Number - (depth * 14));
            var name = style.Cell(start, width, [new Words(title, look, $"#{place}")]);
            document.Space(depth == 0 ? 7 : 0);
            document.Row([name], [width]);
            // After its name, so that whoever hears the page hears them in this order.
            document.Later((canvas, at) =>
                style.Set([new Words($"{document.PageOf(place)}", look, $"#{place}")], HandbookStyle.Number, Align.End)
                    .Draw(canvas, document.Left(PrintedDocument.Width - HandbookStyle.Number, HandbookStyle.Number), at - name.Height));
        }
    }

    private void Agenda()
    {
        style.Chapter(texts["Agenda.Title"], "agenda");
        if (book.HasSample)
        {
            style.Text(new Words(texts["Agenda.Handbook.SampleNote"], HandbookStyle.Meta));
            document.Space(8);
        }

        foreach (var (day, entries) in book.Days)
        {
            style.Section(day is { } date ? reader.LongDay(date) : texts["Agenda.NotPlacedYet"], $"day-{day?.Address() ?? "open"}");
            foreach (var entry in entries)
            {
                document.Row(
                [
                    style.Cell(0, HandbookStyle.When, style.Times(entry.Placement)),
                    style.Cell(HandbookStyle.Indent, HandbookStyle.Middle, [style.Name(entry.Title, HandbookStyle.StrongLink, $"#{entry.Code}")], Facts(entry)),
                    style.Cell(PrintedDocument.Width - HandbookStyle.Where, HandbookStyle.Where, entry.Placement is { } at ? [style.Name(at.RoomName, HandbookStyle.Key)] : []),
                ], [HandbookStyle.When, HandbookStyle.Middle, HandbookStyle.Where], HandbookStyle.ColourOf(entry.Theme));
                document.Space(5);
            }
        }
    }

    private IReadOnlyList<Words> Facts(AgendaEntry entry)
    {
        List<Words> facts = [new(entry.Format is { } format ? texts[$"Agenda.Format.{format}"] : texts["Agenda.SubForum"], HandbookStyle.Meta)];
        if (entry.SubForum is { } forum)
        {
            facts.Add(new(" · ", HandbookStyle.Meta));
            facts.Add(style.Name(forum.Name, HandbookStyle.Meta));
        }

        return [.. facts, .. style.SampleMark(entry.HasSample)];
    }

    /// <summary>What every page but the cover has around it.</summary>
    private void Frame(SKCanvas canvas, string chapter, int page)
    {
        Line(38, new(reader.Plain(book.SummitName), HandbookStyle.Small), new(chapter, HandbookStyle.Small));
        Line(PrintedDocument.PageHeight - 50, new(texts["Agenda.ReleaseLine", book.Release, reader.DateAndTime(book.ReleasedAt!.Value)], HandbookStyle.Small), new($"{page}", HandbookStyle.Small));
        using var paint = new SKPaint { Color = HandbookStyle.Line, IsAntialias = true };
        canvas.DrawRect(SKRect.Create(document.Left(0, PrintedDocument.Width), 58, PrintedDocument.Width, .6f), paint);

        // The summit's name is the longest of these by far.
        void Line(float at, Words first, Words last)
        {
            const float wide = PrintedDocument.Width * .72f;
            const float narrow = PrintedDocument.Width - wide;
            style.Set([first], wide, Align.Start).Draw(canvas, document.Left(0, wide), at);
            style.Set([last], narrow, Align.End).Draw(canvas, document.Left(wide, narrow), at);
        }
    }

    /// <summary>The portal's own mark: a roof and a bridge over water.</summary>
    private void DrawSeal(SKCanvas canvas, float at)
    {
        const float size = 44;
        TownLine.DrawSeal(canvas, document.Left(0, size), at - 20, size, HandbookStyle.SealRed);
    }
}
