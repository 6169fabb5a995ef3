using System.Text;
using System.Text.Encodings.Web;
using System.Xml;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>Writes the latest releases of the agenda as Atom (RFC 4287).</summary>
internal static class ReleaseAtom
{
    public static byte[] Write(ListReleases.Result found, Reader reader, PortalTexts texts) => AtomXml.Feed(
        reader, texts, "/agenda/releases", found.Year, $"{texts["Agenda.Changelog.Title"]} · {reader.Plain(found.SummitName)}", texts["Agenda.Changelog.Lead"],
        found.Releases.Count > 0 ? found.Releases[0].At : new DateTimeOffset(found.StartsOn, TimeOnly.MinValue, TimeSpan.Zero), (xml, feed) =>
        {
            foreach (var release in found.Releases)
            {
                WriteEntry(xml, feed, release, reader, texts);
            }
        });

    private static void WriteEntry(XmlWriter xml, string feed, ListReleases.Release release, Reader reader, PortalTexts texts)
    {
        xml.WriteStartElement("entry", AtomXml.Atom);
        xml.Element("id", $"{feed}/{release.Number}");
        xml.Element("title", texts["Agenda.Changelog.Number", release.Number]);
        xml.Element("published", AtomXml.Instant(release.At));
        xml.Element("updated", AtomXml.Instant(release.At));
        xml.Link("alternate", "text/html", reader.Absolute(reader.Href($"/agenda/releases/{release.Number}")));
        xml.Text("content", "html", Content(release, reader, texts), reader.Language.Code);
        xml.WriteEndElement();
    }

    private static string Content(ListReleases.Release release, Reader reader, PortalTexts texts)
    {
        var html = new StringBuilder();
        Paragraph(html, release.Note);
        Paragraph(html, release.Number == 1
            ? texts["Agenda.Changelog.First", release.SubForums, release.Sessions]
            : release.Changes.Count == 0 ? texts["Agenda.Changelog.NoChanges"] : texts["Agenda.Changelog.Changes", release.Changes.Count]);
        html.Append("<ul>");
        foreach (var change in release.Changes)
        {
            var fields = string.Join(texts["Portal.ListSeparator"], change.Fields.Select(field => texts[$"Agenda.Desk.Field.{field.Field}"]));
            var name = $"{texts.Kind(change)} · {texts[$"Agenda.Desk.Part.{change.Part}"]} · {reader.Plain(change.Name)}";
            html.Append("<li>").Append(HtmlEncoder.Default.Encode(fields.Length > 0 ? $"{name} ({fields})" : name)).Append("</li>");
        }

        return html.Append("</ul>").ToString();
    }

    private static void Paragraph(StringBuilder html, string text)
    {
        if (text.Length > 0)
        {
            html.Append("<p>").Append(HtmlEncoder.Default.Encode(text)).Append("</p>");
        }
    }
}
