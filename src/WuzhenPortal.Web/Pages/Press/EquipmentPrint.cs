using System.Globalization;
using SkiaSharp;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Pages.Registrations;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>Sets an equipment list for customs: Chinese and English, with room for the stamps of entry and exit.</summary>
internal sealed class EquipmentPrint(EquipmentSheet sheet, FontShelf fonts, PortalTexts texts, DateTimeOffset now)
{
    // A4 lying on its side, in points.
    private const float PageWidth = PrintedDocument.PageHeight;
    private const float PageHeight = PrintedDocument.PageWidth;
    private const float Side = 42;
    private const float Width = PageWidth - (2 * Side);
    private const float TableTop = 152;
    private const float TableBottom = PageHeight - 112;
    private const float Inset = 4;
    private const float Size = 8.2f;

    private static readonly string[] Signatures = ["Signature", "Entry", "Exit"];

    private static readonly (string Key, float Share)[] Columns =
        [("Number", .05f), ("Kind", .15f), ("Model", .29f), ("Serial", .19f), ("Value", .16f), ("Country", .16f)];

    private readonly PaperStyle style = new(fonts, texts);

    /// <exception cref="MissingFontException">The machine has no font for a letter in it.</exception>
    public static byte[] Make(EquipmentSheet sheet, FontShelf fonts, PortalTexts texts, DateTimeOffset now) => new EquipmentPrint(sheet, fonts, texts, now).Write();

    private byte[] Write()
    {
        var pages = Pages();
        var facts = new PrintedFacts(
            $"{sheet.Reference} · {PaperStyle.Joined(style.Both("Press.Equipment.Paper"), " · ")}", sheet.Organiser.In(PaperStyle.English).Text, PaperStyle.English, now);
        return PrintedSheets.Write(facts, pages.Select((rows, place) => (new SKSize(PageWidth, PageHeight), (Action<SKCanvas>)(canvas => Draw(canvas, rows, place, pages.Count)))));
    }

    /// <summary>Rows as they fit on pages; the last has the sums as well.</summary>
    private List<List<Row>> Pages()
    {
        List<List<Row>> pages = [[]];
        var y = TableTop + Head().Height;
        foreach (var row in sheet.Lines.Select(Line).Append(Sums()))
        {
            if (y + row.Height > TableBottom && pages[^1].Count > 0)
            {
                pages.Add([]);
                y = TableTop + Head().Height;
            }

            pages[^1].Add(row);
            y += row.Height;
        }

        return pages;
    }

    private void Draw(SKCanvas canvas, List<Row> rows, int place, int count)
    {
        DrawHead(canvas);
        var y = TableTop;
        foreach (var row in rows.Prepend(Head()))
        {
            var x = Side;
            foreach (var (cell, column) in row.Cells.Zip(Columns))
            {
                cell?.Draw(canvas, x + Inset, y + Inset);
                x += column.Share * Width;
            }

            y += row.Height;
            Rule(canvas, y, row.IsStrong ? PaperStyle.SealRed : PaperStyle.Line, row.IsStrong ? 1 : .5f);
        }

        DrawFoot(canvas, place, count);
    }

    private void DrawHead(SKCanvas canvas)
    {
        var (english, chinese) = PaperStyle.Both(sheet.Summit);
        TownLine.DrawSeal(canvas, Side, 34, 36, PaperStyle.SealRed);
        style.Han.Set([new(chinese, new(Cut.Title, 13, PaperStyle.Ink))], Width - 50, false).Draw(canvas, Side + 48, 30);
        style.Western.Set([new(english, new(Cut.Text, 9, PaperStyle.Ink2))], Width - 50, false).Draw(canvas, Side + 48, 53);
        style.Han.Set([new(PaperStyle.Joined(style.Both("Press.Equipment.Paper"), " · "), new(Cut.Strong, 11, PaperStyle.SealRed))], Width, false, Align.End).Draw(canvas, Side, 34);
        style.Western.Set([new(sheet.Reference, new(Cut.Strong, 9, PaperStyle.Ink))], Width, false, Align.End).Draw(canvas, Side, 54);
        Rule(canvas, 80, PaperStyle.SealRed, 1.2f);
        var nation = PaperStyle.Country(sheet.Nationality) is { } named ? PaperStyle.Joined(named) : null;
        (string Key, string? Value)[] facts =
        [
            ("Registrations.Paper.Name", sheet.NativeName is { } native ? $"{sheet.Name} · {native}" : sheet.Name),
            ("Registrations.Paper.Nationality", nation),
            ("Registrations.Paper.Organisation", sheet.Organisation),
            ("Registrations.Paper.Dates", $"{sheet.StartsOn:yyyy-MM-dd} – {sheet.EndsOn:yyyy-MM-dd}"),
        ];
        const float half = Width / 2;
        foreach (var (place, (key, value)) in facts.Index())
        {
            var (x, y) = (Side + (place % 2 * half), 88 + (place / 2 * 26f));
            style.Han.Set([new(PaperStyle.Joined(style.Both(key)), new(Cut.Text, 7.4f, PaperStyle.Ink2))], half - 12, false).Draw(canvas, x, y);
            style.Han.Fit(value ?? "—", Cut.Strong, PaperStyle.Ink, new SKSize(half - 12, 14), 9.4f, 6).Draw(canvas, x, y + 10);
        }
    }

    private void DrawFoot(SKCanvas canvas, int place, int count)
    {
        TownLine.Draw(canvas, SKRect.Create(0, PageHeight - (PageWidth * TownLine.Ratio * .5f), PageWidth, PageWidth * TownLine.Ratio * .5f), PaperStyle.Mist);
        const float top = TableBottom + 12;
        const float third = Width / 3;
        foreach (var (column, key) in Signatures.Index())
        {
            var x = Side + (column * third);
            using var frame = new SKPaint { Color = PaperStyle.Line, IsAntialias = true, IsStroke = true, StrokeWidth = .7f };
            canvas.DrawRect(SKRect.Create(x, top, third - 10, 58), frame);
            style.Han.Set([new(PaperStyle.Joined(style.Both($"Press.Equipment.Paper.{key}")), new(Cut.Text, 7.4f, PaperStyle.Ink2))], third - 20, false).Draw(canvas, x + Inset, top + Inset);
        }

        var made = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        style.Western.Set([new($"{made} · {place + 1} / {count}", new(Cut.Text, 7.4f, PaperStyle.Ink2))], Width, false, Align.End).Draw(canvas, Side, PageHeight - 30);
    }

    private Row Head() => Of([.. Columns.Select(column => PaperStyle.Joined(style.Both($"Press.Equipment.{column.Key}")))], Cut.Strong, isStrong: true);

    private Row Line(EquipmentSheet.Line line, int place) => Of(
        [
            $"{place + 1}", PaperStyle.Joined(style.Both($"Press.Equipment.Kind.{line.Device.Kind}")), line.Device.Model, line.Device.SerialNumber ?? "—",
            Money(line.Device.Currency, line.Device.Value), PaperStyle.Country(line.Device.Country) is { } country ? PaperStyle.Joined(country) : "—",
        ], Cut.Text, isStrong: false);

    private Row Sums() => Of(
        ["", "", PaperStyle.Joined(style.Both("Press.Equipment.Totals")), "", string.Join('\n', sheet.Totals.Select(total => Money(total.Currency, total.Sum))), ""], Cut.Strong, isStrong: true);

    private Row Of(IReadOnlyList<string> words, Cut cut, bool isStrong)
    {
        var cells = words.Zip(Columns).Select(cell => cell.First.Length == 0 ? null : style.Han.Set(
            [new(cell.First, new(cut, Size, PaperStyle.Ink))], (cell.Second.Share * Width) - (2 * Inset), Fitting.RunsRightToLeft(cell.First), cell.Second.Key == "Value" ? Align.End : Align.Start)).ToList();
        return new(cells, cells.Max(cell => cell?.Height ?? 0) + (2 * Inset), isStrong);
    }

    private static string Money(string currency, decimal value) => $"{currency} {value.ToString("N2", CultureInfo.InvariantCulture)}";

    private static void Rule(SKCanvas canvas, float y, SKColor colour, float weight)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRect(SKRect.Create(Side, y - weight, Width, weight), paint);
    }

    private sealed record Row(IReadOnlyList<SetText?> Cells, float Height, bool IsStrong);
}
