using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>Writes what was found wrong in publications as Atom (RFC 4287).</summary>
internal static class ErrataAtom
{
    public static byte[] Write(ListErrata.Result found, Reader reader, PortalTexts texts) => AtomXml.Feed(
        reader, texts, "/publications", found.Year, $"{texts["Publications.Errata"]} · {reader.Plain(found.SummitName)}", texts["Publications.ErrataLead"],
        found.Errata.Count > 0 ? found.Errata.Max(erratum => erratum.UpdatedAt ?? erratum.PublishedAt) : new DateTimeOffset(found.StartsOn, TimeOnly.MinValue, TimeSpan.Zero),
        (xml, feed) =>
        {
            foreach (var erratum in found.Errata)
            {
                xml.WriteStartElement("entry", AtomXml.Atom);
                xml.Element("id", $"{feed}/{erratum.Slug}/{erratum.Code}");
                var title = erratum.Title.In(reader.Language.Code);
                xml.Text("title", "text", erratum.Place is { } place ? $"{title.Text} · {place}" : title.Text, title.LanguageCode);
                xml.Element("published", AtomXml.Instant(erratum.PublishedAt));
                xml.Element("updated", AtomXml.Instant(erratum.UpdatedAt ?? erratum.PublishedAt));
                xml.Link("alternate", "text/html", $"{reader.Absolute(reader.Href($"/publications/{erratum.Slug}"))}#erratum-{erratum.Code}");
                var text = erratum.Text.In(reader.Language.Code);
                xml.Text("content", "text", text.Text, text.LanguageCode);
                xml.WriteEndElement();
            }
        },
        own: "/publications/errata.atom");
}
