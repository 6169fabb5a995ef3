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
    /// <param name="topic">That it is about alone, as the page's address says it; null for all.</param>
    /// <param name="own">Local path of the feed itself, where it is not below the page's.</param>
    /// <param name="writeEntries">Is given the feed's id, with which those of its entries begin.</param>
    public static byte[] Feed(Reader reader, PortalTexts texts, string path, int year, string title, string subtitle, DateTimeOffset updated, Action<XmlWriter, string> writeEntries, string? topic = null, string? own = null)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            var site = reader.Absolute("/");
            var id = Id(reader, own ?? path, year);
            var query = topic is null ? "" : QueryString.Create("topic", topic).ToString();
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, reader.Language.Code);
            xml.WriteAttributeString("xml", "base", null, site);
            xml.Element("id", topic is null ? id : $"{id}/topics/{Uri.EscapeDataString(topic)}");
            xml.Element("title", title);
            xml.Element("subtitle", subtitle);
            xml.Element("updated", Instant(updated));
            xml.Link("self", "application/atom+xml", reader.Absolute(reader.Href(own ?? $"{path}/feed.atom") + query));
            xml.Link("alternate", "text/html", reader.Absolute(reader.Href(path) + query));
            xml.WriteStartElement("author", Atom);
            xml.Element("name", texts["Portal.Name"]);
            xml.WriteEndElement();
            writeEntries(xml, id);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>What a feed is called, with which the ids of its entries begin: they outlive a change of the current year and of the address scheme (RFC 4151).</summary>
    public static string Id(Reader reader, string path, int year) => $"tag:{new Uri(reader.Absolute("/")).Host},{year}:{reader.Language.Segment}{path}";

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
