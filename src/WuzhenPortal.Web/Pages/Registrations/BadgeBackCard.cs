using SkiaSharp;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Print;
using static WuzhenPortal.Web.Pages.Registrations.BadgeDrawing;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Draws the back of one badge: which zones it opens, whom to ask, and the way to the own agenda.</summary>
/// <param name="agenda">Where the code leads.</param>
internal sealed class BadgeBackCard(PaperStyle style, string agenda)
{
    private readonly string zonesTitle = PaperStyle.Joined(style.Both("Registrations.Categories.Zones"), " · ");
    private readonly string agendaTitle = PaperStyle.Joined(style.Both("Registrations.BadgeBack.Agenda"), " · ");

    /// <exception cref="MissingFontException">The machine has no font for a letter in it.</exception>
    public void Draw(SKCanvas canvas, BadgeFace face, BadgeSize size) => canvas.Within(size, () => DrawCard(canvas, face), () => DrawTall(canvas, face));

    private void DrawTall(SKCanvas canvas, BadgeFace face)
    {
        const float side = 10;
        const float wide = 105 - (2 * side);
        var (colour, back) = (SKColor.Parse(face.Rights.Colour), face.Back);
        canvas.Fill(colour, Area(0, 0, 105, 14));
        style.Put(canvas, PaperStyle.Joined(PaperStyle.Both(face.Category), "  "), Cut.Strong, SKColors.White, side, 1.5f, wide, 11, 22, 12, typesetter: style.Han);
        var (english, chinese) = PaperStyle.Both(face.Summit);
        style.Put(canvas, chinese, Cut.Title, PaperStyle.Ink, side, 17, wide, 6.5f, 13, 8, typesetter: style.Han);
        style.Put(canvas, english, Cut.Text, PaperStyle.Ink2, side, 23.5f, wide, 5.5f, 9, 6);
        var down = 32f;
        if (back.ShowsZones)
        {
            style.Put(canvas, zonesTitle, Cut.Strong, PaperStyle.Ink2, side, down, wide, 5, 9, 6, Align.Start, style.Han);
            Zones(canvas, face, colour, side, down + 6, wide, 7.2f, 12);
            down += 6 + (7.2f * BadgeLook.Zones.Count) + 3;
        }

        const float town = 148 - (105 * TownLine.Ratio);
        var end = town - 1;
        if (back.ShowsAgenda)
        {
            end -= 33;
            QrMark.Draw(canvas, agenda, Area(side, end + 3, 28, 28));
            style.Put(canvas, agendaTitle, Cut.Strong, PaperStyle.Ink, side + 31, end + 3, wide - 31, 28, 12, 8, Align.Start, style.Han, lines: 3);
        }

        Help(canvas, back, side, down, wide, end - down, 10.5f, 6.5f);
        TownLine.Draw(canvas, Area(0, town, 105, 105 * TownLine.Ratio), PaperStyle.Mist);
    }

    private void DrawCard(SKCanvas canvas, BadgeFace face)
    {
        var (colour, back) = (SKColor.Parse(face.Rights.Colour), face.Back);
        canvas.Fill(colour, Area(0, 0, 86, 6));
        style.Put(canvas, PaperStyle.Joined(PaperStyle.Both(face.Summit), " · "), Cut.Strong, SKColors.White, 4, .5f, 78, 5, 8, 5, typesetter: style.Han);
        var wide = back.ShowsAgenda ? 54f : 78f;
        var down = 7.5f;
        if (back.ShowsZones)
        {
            style.Put(canvas, zonesTitle, Cut.Strong, PaperStyle.Ink2, 4, down, wide, 3, 5.5f, 4, Align.Start, style.Han);
            Zones(canvas, face, colour, 4, down + 3.4f, wide, 3.8f, 7);
            down += 3.4f + (3.8f * BadgeLook.Zones.Count) + 1;
        }

        if (back.ShowsAgenda)
        {
            QrMark.Draw(canvas, agenda, Area(60, 7.5f, 22, 22));
            style.Put(canvas, agendaTitle, Cut.Text, PaperStyle.Ink2, 60, 29.5f, 22, 4, 5.5f, 4, typesetter: style.Han);
        }

        Help(canvas, back, 4, Math.Max(down, back.ShowsAgenda ? 34 : down), 78, 53 - Math.Max(down, back.ShowsAgenda ? 34 : down), 6.5f, 4.6f);
    }

    /// <summary>Every zone by name; those that the badge opens are filled and ticked.</summary>
    private void Zones(SKCanvas canvas, BadgeFace face, SKColor colour, float x, float y, float width, float row, float largest)
    {
        var box = row * .62f;
        using var edge = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = .8f };
        using var tick = new SKPaint { Color = SKColors.White, IsAntialias = true, IsStroke = true, StrokeWidth = box * Mm * .14f };
        foreach (var (place, zone) in BadgeLook.Zones.Index())
        {
            var top = y + (place * row);
            var isOpen = face.Rights.Zones.Contains(zone);
            var area = Area(x, top + ((row - box) / 2), box, box);
            if (isOpen)
            {
                canvas.Fill(colour, area);
                canvas.DrawLine(area.Left + (area.Width * .2f), area.MidY, area.Left + (area.Width * .42f), area.Top + (area.Height * .75f), tick);
                canvas.DrawLine(area.Left + (area.Width * .42f), area.Top + (area.Height * .75f), area.Left + (area.Width * .82f), area.Top + (area.Height * .25f), tick);
            }

            canvas.DrawRect(area, edge);
            style.Put(
                canvas, PaperStyle.Joined(style.Zone(zone), "  "), isOpen ? Cut.Strong : Cut.Text, isOpen ? PaperStyle.Ink : PaperStyle.Ink2, x + box + (row * .3f), top, width - box - (row * .3f), row, largest, largest * .6f, Align.Start,
                style.Han);
        }
    }

    /// <summary>Both languages, one below the other; once where they are the same.</summary>
    private void Help(SKCanvas canvas, BadgeBackFields back, float x, float y, float width, float height, float largest, float smallest)
    {
        if (back.Help.IsEmpty)
        {
            return;
        }

        var (english, chinese) = PaperStyle.Both(back.Help);
        if (english == chinese)
        {
            style.Put(canvas, english, Cut.Text, PaperStyle.Ink, x, y, width, height, largest, smallest, Align.Start, style.Han, lines: 12);
            return;
        }

        style.Put(canvas, chinese, Cut.Text, PaperStyle.Ink, x, y, width, height * .45f, largest, smallest, Align.Start, style.Han, lines: 7);
        style.Put(canvas, english, Cut.Text, PaperStyle.Ink2, x, y + (height * .47f), width, height * .53f, largest * .9f, smallest * .9f, Align.Start, style.Western, lines: 8);
    }
}
