using SkiaSharp;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;
using static WuzhenPortal.Web.Pages.Registrations.BadgeDrawing;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Draws the front of one badge, in millimetres from its upper left corner.</summary>
internal sealed class BadgeCard(PaperStyle style)
{
    /// <exception cref="MissingFontException">The machine has no font for a letter in it.</exception>
    public void Draw(SKCanvas canvas, BadgeFace face, BadgeSize size) => canvas.Within(size, () => DrawCard(canvas, face), () => DrawTall(canvas, face));

    private void DrawTall(SKCanvas canvas, BadgeFace face)
    {
        const float side = 8;
        const float wide = 105 - (2 * side);
        var colour = SKColor.Parse(face.Rights.Colour);
        var (english, chinese) = PaperStyle.Both(face.Summit);
        TownLine.DrawSeal(canvas, side * Mm, 5.5f * Mm, 11 * Mm, PaperStyle.SealRed);
        style.Put(canvas, chinese, Cut.Title, PaperStyle.Ink, 22, 4.7f, 75, 6.4f, 13, 8, Align.Start, style.Han);
        style.Put(canvas, english, Cut.Text, PaperStyle.Ink2, 22, 10.9f, 75, 6.4f, 8.5f, 6, Align.Start);
        TownLine.Draw(canvas, Area(0, 18.2f, 105, 105 * TownLine.Ratio), PaperStyle.Mist);
        Portrait(canvas, face, colour, Area(side, 32.5f, 31, 41.3f));
        QrMark.Draw(canvas, face.Token, Area(105 - side - 44, 31, 44, 44));

        style.Put(canvas, face.Name.First, Cut.Strong, PaperStyle.Ink, side, 75.5f, wide, face.Name.Second is null ? 26 : 17.5f, 32, 17);
        if (face.Name.Second is { } second)
        {
            style.Put(canvas, second, Cut.Text, PaperStyle.Ink, side, 93, wide, 9, 19, 11);
        }

        style.Put(canvas, face.Organisation, Cut.Text, PaperStyle.Ink2, side, 102.5f, wide, 8, 12, 8.5f, lines: 3);
        style.Put(canvas, Country(face), Cut.Strong, PaperStyle.Ink2, side, 111, wide, 5.5f, 11, 7.5f, typesetter: style.Han);
        Zones(canvas, face, colour, side, 118.5f, wide, 7);

        canvas.Fill(colour, Area(0, 128, 105, 20));
        style.Put(canvas, PaperStyle.Joined(PaperStyle.Both(face.Category), "  "), Cut.Strong, SKColors.White, side, 129.5f, wide, 11.5f, 25, 13, typesetter: style.Han);
        style.Put(canvas, Number(face), Cut.Text, SKColors.White, side, 141.5f, wide, 4.5f, 9, 6);
    }

    private void DrawCard(SKCanvas canvas, BadgeFace face)
    {
        var colour = SKColor.Parse(face.Rights.Colour);
        canvas.Fill(colour, Area(0, 0, 86, 8.6f));
        style.Put(canvas, PaperStyle.Joined(PaperStyle.Both(face.Category), "  "), Cut.Strong, SKColors.White, 4, .7f, 58, 7.2f, 13.5f, 8, Align.Start, style.Han);
        style.Put(canvas, Number(face), Cut.Text, SKColors.White, 62, 2.1f, 20, 4.5f, 7.5f, 5, Align.End);
        Portrait(canvas, face, colour, Area(4, 10.6f, 18.75f, 25));
        QrMark.Draw(canvas, face.Token, Area(57.5f, 9.6f, 27, 27));
        TownLine.DrawSeal(canvas, 25 * Mm, 10.8f * Mm, 5 * Mm, PaperStyle.SealRed);
        style.Put(canvas, PaperStyle.Both(face.Summit).Chinese, Cut.Title, PaperStyle.Ink, 31, 10.8f, 26, 5.2f, 6.6f, 4.6f, Align.Start, style.Han);
        style.Put(canvas, face.Organisation, Cut.Text, PaperStyle.Ink, 25, 17, 32, 12, 8, 6, Align.Start, lines: 6);
        style.Put(canvas, Country(face), Cut.Strong, PaperStyle.Ink2, 25, 29.4f, 32, 6.4f, 7.2f, 5.6f, Align.Start, style.Han);
        style.Put(canvas, face.Name.First, Cut.Strong, PaperStyle.Ink, 4, 36.8f, 78, face.Name.Second is null ? 12 : 7.6f, 18, 9.5f);
        if (face.Name.Second is { } second)
        {
            style.Put(canvas, second, Cut.Text, PaperStyle.Ink, 4, 44.2f, 78, 5, 11.5f, 7);
        }

        Zones(canvas, face, colour, 4, 49.4f, 78, 3.6f);
    }

    private void Zones(SKCanvas canvas, BadgeFace face, SKColor colour, float x, float y, float width, float height)
    {
        if (face.Rights.Zones.Count == 0)
        {
            return;
        }

        const float gap = 1.2f;
        var each = Math.Min(28, (width - (gap * (face.Rights.Zones.Count - 1))) / face.Rights.Zones.Count);
        var start = x + ((width - (each * face.Rights.Zones.Count) - (gap * (face.Rights.Zones.Count - 1))) / 2);
        var names = face.Rights.Zones.Select(zone => PaperStyle.Joined(style.Zone(zone))).ToList();
        var place = new SKSize((each - 1.4f) * Mm, height * Mm);
        // All in letters of one size: that of the longest.
        var size = names.Min(name => style.Han.Fit(name, Cut.Strong, colour, place, height * 1.45f, 4.2f).Lines[0].Size);
        foreach (var (index, name) in names.Index())
        {
            var left = start + (index * (each + gap));
            using var edge = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = .7f };
            canvas.DrawRoundRect(Area(left, y, each, height), Mm, Mm, edge);
            style.Put(canvas, name, Cut.Strong, colour, left + .7f, y, each - 1.4f, height, size, size * .98f, typesetter: style.Han);
        }
    }

    private void Portrait(SKCanvas canvas, BadgeFace face, SKColor colour, SKRect area)
    {
        using var shape = new SKRoundRect(area, 1.5f * Mm);
        canvas.Save();
        canvas.ClipRoundRect(shape, antialias: true);
        using var picture = face.Portrait is { } portrait ? SKImage.FromEncodedData(portrait) : null;
        if (picture is not null)
        {
            canvas.DrawImage(picture, area, new SKSamplingOptions(SKCubicResampler.Mitchell));
        }
        else
        {
            using var ground = new SKPaint { Color = colour.WithAlpha(28), IsAntialias = true };
            canvas.DrawRect(area, ground);
            var set = style.Han.Fit(Marks.Initials(face.Name.First), Cut.Title, colour, new SKSize(area.Width * .9f, area.Height), area.Width * .42f, 6);
            set.Draw(canvas, area.Left + (area.Width * .05f), area.MidY - (set.Height / 2));
        }

        canvas.Restore();
    }

    private static string? Country(BadgeFace face) => PaperStyle.Country(face.Country) is { } country ? PaperStyle.Joined(country, " · ") : null;

    private static string Number(BadgeFace face) => $"{face.Year} · {Badge.Written(face.Number)}";
}
