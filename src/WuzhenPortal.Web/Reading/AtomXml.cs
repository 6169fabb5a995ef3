using System.Globalization;
using System.Text;
using System.Xml;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Web.Reading;

/// <summary>The elements of an Atom document (RFC 4287).</summary>
internal static class AtomXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A whole feed in the reader's language.</summary>
    /// <param name="path">Local path of the page that shows the same; the feed's own is below it.</param>
    /// <param name="year">Of the summit.</param>
    /// <param name="writeEntries">Is given the feed's id, with which those of its entries begin.</param>
    /// <param name="own">Local path of the feed itself, where it is not below the page's.</param>
    public static byte[] Feed(Reader reader, PortalTexts texts, string path, int year, string title, string subtitle, DateTimeOffset updated, Action<XmlWriter, string> writeEntries, string? own = null)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            var site = reader.Absolute("/");
            // Ids outlive a change of the current year and of the address scheme: RFC 4151.
            var id = $"tag:{new Uri(site).Host},{year}:{reader.Language.Segment}{own ?? path}";
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, reader.Language.Code);
            xml.WriteAttributeString("xml", "base", null, site);
            xml.Element("id", id);
            xml.Element("title", title);
            xml.Element("subtitle", subtitle);
            xml.Element("updated", Instant(updated));
            xml.Link("self", "application/atom+xml", reader.Absolute(reader.Href(own ?? $"{path}/feed.atom")));
            xml.Link("alternate", "text/html", reader.Absolute(reader.Href(path)));
            xml.WriteStartElement("author", Atom);
            xml.Element("name", texts["Portal.Name"]);
            xml.WriteEndElement();
            writeEntries(xml, id);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    public static void Element(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    /// <param name="type"><c>text</c> or <c>html</c>.</param>
    /// <param name="language">Code of the language that the text is in.</param>
    public static void Text(this XmlWriter xml, string name, string type, string text, string language)
    {
        xml.WriteStartElement(name, Atom);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    public static void Link(this XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without the control characters that XML cannot carry at all; they come along when people paste.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
