using SkiaSharp;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Sets an invitation letter on one page: Chinese above, English below, the facts in both, and what it takes to check it.</summary>
internal sealed class LetterPrint(LetterSheet sheet, FontShelf fonts, PortalTexts texts, Uri site)
{
    private const float PageWidth = PrintedDocument.PageWidth;
    private const float PageHeight = PrintedDocument.PageHeight;
    private const float Side = 62;
    private const float Width = PageWidth - (2 * Side);
    private const float HeadBottom = 118;
    private const float FootTop = PageHeight - 150;
    private const float QrSize = 82;

    private readonly PaperStyle style = new(fonts, texts);

    /// <exception cref="MissingFontException">The machine has no font for a letter in it.</exception>
    public static byte[] Make(LetterSheet sheet, FontShelf fonts, PortalTexts texts, Uri site)
    {
        var print = new LetterPrint(sheet, fonts, texts, site);
        var title = PaperStyle.Joined((sheet.English.FirstOrDefault(""), sheet.Chinese.FirstOrDefault("")), " · ");
        var facts = new PrintedFacts(
            sheet.Serial is null ? title : $"{sheet.Serial} · {title}", sheet.Organiser.In(PaperStyle.English).Text, PaperStyle.English, new DateTimeOffset(sheet.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero));
        return PrintedSheets.Write(facts, [(new SKSize(PageWidth, PageHeight), print.Draw)]);
    }

    private void Draw(SKCanvas canvas)
    {
        Head(canvas);
        Foot(canvas);
        const float most = 10.6f;
        const float least = 6.4f;
        // One page whatever the template: the letters give way, not the page.
        for (var size = most; size >= least; size -= .3f)
        {
            var blocks = Body(size);
            var height = blocks.Sum(block => block.Height);
            if (height <= FootTop - HeadBottom || size - .3f < least)
            {
                var gap = Math.Clamp((FootTop - HeadBottom - height) / Math.Max(1, blocks.Count), 0, 6);
                var y = HeadBottom;
                foreach (var block in blocks)
                {
                    block.Draw(canvas, y);
                    y += block.Height + gap;
                }

                break;
            }
        }

        Mark(canvas);
    }

    private void Head(SKCanvas canvas)
    {
        var (english, chinese) = PaperStyle.Both(sheet.Summit);
        TownLine.DrawSeal(canvas, Side, 46, 38, PaperStyle.SealRed);
        const float wide = Width - 50;
        style.Han.Set([new(chinese, new(Cut.Title, 14, PaperStyle.Ink))], wide, false).Draw(canvas, Side + 50, 42);
        style.Western.Set([new(english, new(Cut.Text, 9.5f, PaperStyle.Ink2))], wide, false).Draw(canvas, Side + 50, 66);
        Rule(canvas, 98);
        if (sheet.Serial is { } serial)
        {
            style.Western.Set([new(serial, new(Cut.Strong, 9, PaperStyle.SealRed))], Width, false, Align.End).Draw(canvas, Side, 102);
        }
    }

    private List<Block> Body(float size)
    {
        List<Block> blocks = [];
        Add(style.Han, sheet.Chinese);
        blocks.Add(new(size * .4f, (_, _) => { }));
        blocks.AddRange(Facts(size));
        blocks.Add(new(size * .6f, (_, _) => { }));
        Add(style.Western, sheet.English);
        return blocks;

        void Add(Typesetter typesetter, IReadOnlyList<string> paragraphs)
        {
            foreach (var (place, paragraph) in paragraphs.Index())
            {
                var set = place == 0
                    ? typesetter.Fit(paragraph, Cut.Title, PaperStyle.Ink, new SKSize(Width, size * 5), size * 1.6f, size * 1.15f)
                    : typesetter.Set([new(paragraph, new(Cut.Text, size, PaperStyle.Ink))], Width, false);
                blocks.Add(new(set.Height + (size * (place == 0 ? .7f : .45f)), (canvas, y) => set.Draw(canvas, Side, y)));
            }
        }
    }

    private IEnumerable<Block> Facts(float size)
    {
        (string Key, (string English, string Chinese)? Value)[] facts =
        [
            ("Name", (sheet.Name, sheet.Name)),
            ("NativeName", sheet.NativeName is { } native ? (native, native) : null),
            ("Nationality", PaperStyle.Country(sheet.Nationality)),
            ("Passport", sheet.Passport is { } passport ? (passport, passport) : null),
            ("Organisation", sheet.Organisation is { } organisation ? (organisation, organisation) : null),
            ("Position", sheet.Position is { } position ? (position, position) : null),
            ("Dates", style.Both(DatesKey, sheet.StartsOn, sheet.EndsOn)),
            ("Place", PaperStyle.Both(sheet.City)),
        ];
        foreach (var (key, value) in facts)
        {
            if (value is not { } said || string.IsNullOrWhiteSpace(said.English))
            {
                continue;
            }

            const float label = 150;
            const float inset = 8;
            var name = style.Han.Set([new(PaperStyle.Joined(style.Both($"Registrations.Paper.{key}")), new(Cut.Text, size * .88f, PaperStyle.Ink2))], label - inset, false);
            var text = PaperStyle.Joined(said, " · ");
            var isRightToLeft = Fitting.RunsRightToLeft(text);
            var words = style.Han.Set([new(text, new(Cut.Strong, size, PaperStyle.Ink))], Width - label - inset, isRightToLeft, isRightToLeft ? Align.End : Align.Start);
            var height = Math.Max(name.Height, words.Height) + 3;
            yield return new(height, (canvas, y) =>
            {
                using var line = new SKPaint { Color = PaperStyle.Line, IsAntialias = true };
                canvas.DrawRect(SKRect.Create(Side, y + height - .5f, Width, .5f), line);
                name.Draw(canvas, Side + inset, y + 1.5f + ((words.Lines[0].Height - name.Lines[0].Height) / 2));
                words.Draw(canvas, Side + label, y + 1.5f);
            });
        }
    }

    private void Foot(SKCanvas canvas)
    {
        TownLine.Draw(canvas, SKRect.Create(0, PageHeight - (PageWidth * TownLine.Ratio), PageWidth, PageWidth * TownLine.Ratio), PaperStyle.Mist);
        const float top = FootTop + 8;
        var issued = style.Both("Portal.Format.OneDay", sheet.IssuedOn, sheet.IssuedOn);
        var organiser = PaperStyle.Both(sheet.Organiser);
        var x = Side;
        if (sheet.Code is { } code)
        {
            var address = new Uri(site, $"/letters/{code}").ToString();
            QrMark.Draw(canvas, address, SKRect.Create(Side, top - 4, QrSize, QrSize));
            x += QrSize + 10;
            var (english, chinese) = style.Both("Registrations.Paper.Verify");
            const float narrow = 190;
            var words = style.Han.Set([new($"{chinese}\n{english}\n", new(Cut.Text, 7.6f, PaperStyle.Ink2)), new(address, new(Cut.Text, 6.6f, PaperStyle.Ink), address)], narrow, false);
            words.Draw(canvas, x, top);
            x += narrow + 10;
        }

        var wide = PageWidth - Side - x;
        var signed = style.Han.Set([new($"{organiser.Chinese}\n{organiser.English}\n", new(Cut.Strong, 8.6f, PaperStyle.Ink)), new(PaperStyle.Joined(issued, " · "), new(Cut.Text, 8.6f, PaperStyle.Ink2))], wide, false, Align.End);
        signed.Draw(canvas, x, top);
    }

    /// <summary>What counts no more, or never did, says so across the page.</summary>
    private void Mark(SKCanvas canvas)
    {
        if (sheet is { Serial: not null, State: LetterState.Genuine })
        {
            return;
        }

        var words = PaperStyle.Joined(style.Both(sheet.Serial is null ? "Registrations.Paper.Preview" : $"Registrations.Letter.State.{sheet.State}"));
        canvas.Save();
        canvas.Translate(PageWidth / 2, PageHeight / 2);
        canvas.RotateDegrees(-32);
        var set = style.Han.Fit(words, Cut.Title, PaperStyle.SealRed.WithAlpha(70), new SKSize(PageWidth * .95f, 120), 64, 30);
        set.Draw(canvas, -PageWidth * .475f, -set.Height / 2);
        canvas.Restore();
    }

    private string DatesKey => sheet.StartsOn == sheet.EndsOn ? "Portal.Format.OneDay" : (sheet.StartsOn.Year, sheet.StartsOn.Month) == (sheet.EndsOn.Year, sheet.EndsOn.Month) ? "Portal.Format.DaysOfAMonth" : "Portal.Format.Days";

    private static void Rule(SKCanvas canvas, float y)
    {
        using var paint = new SKPaint { Color = PaperStyle.SealRed, IsAntialias = true };
        canvas.DrawRect(SKRect.Create(Side, y, Width, 1.2f), paint);
    }

    private sealed record Block(float Height, Action<SKCanvas, float> Draw);
}
