using System.Globalization;
using System.Xml;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>Writes news as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(ReadNewsFeed.Result news, Reader reader, PortalTexts texts)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            var site = reader.Absolute("/");
            // Ids outlive a change of the current year and of the address scheme: RFC 4151.
            var id = $"tag:{new Uri(site).Host},{news.Year}:{reader.Language.Segment}/news";
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, reader.Language.Code);
            xml.WriteAttributeString("xml", "base", null, site);
            Element(xml, "id", id);
            Element(xml, "title", $"{texts["News.Title"]} · {texts["Portal.Name"]}");
            Element(xml, "subtitle", texts["News.Lead"]);
            Element(xml, "updated", Instant(news.UpdatedAt));
            Link(xml, "self", "application/atom+xml", reader.Absolute(reader.Href("/news/feed.atom")));
            Link(xml, "alternate", "text/html", reader.Absolute(reader.Href("/news")));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", texts["Portal.Name"]);
            xml.WriteEndElement();
            foreach (var entry in news.Entries)
            {
                xml.WriteStartElement("entry", Atom);
                Element(xml, "id", $"{id}/{entry.Slug}");
                Text(xml, "title", "text", entry.Title.Text, entry.Title.LanguageCode);
                Element(xml, "published", Instant(entry.PublishedAt));
                Element(xml, "updated", Instant(entry.UpdatedAt));
                Link(xml, "alternate", "text/html", reader.Absolute(reader.Href($"/news/{entry.Slug}")));
                foreach (var topic in entry.Topics)
                {
                    xml.WriteStartElement("category", Atom);
                    xml.WriteAttributeString("term", Clean(topic));
                    xml.WriteAttributeString("label", Clean(texts.Named($"News.Topic.{topic}", topic)));
                    xml.WriteEndElement();
                }

                Text(xml, "summary", "text", entry.Teaser.Text, entry.Teaser.LanguageCode);
                var direction = Language.ByCode(entry.Html.LanguageCode)!.Direction;
                Text(xml, "content", "html", $"<div lang=\"{entry.Html.LanguageCode}\" dir=\"{direction}\">{entry.Html.Text}</div>", entry.Html.LanguageCode);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    private static void Text(XmlWriter xml, string name, string type, string text, string language)
    {
        xml.WriteStartElement(name, Atom);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without the control characters that XML cannot carry at all; they come along when people paste.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
