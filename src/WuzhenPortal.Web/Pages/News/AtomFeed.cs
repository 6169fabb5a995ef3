using System.Xml;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>Writes news as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public static byte[] Write(ReadNewsFeed.Result news, string? topic, Reader reader, PortalTexts texts) => AtomXml.Feed(
        reader, texts, "/news", news.Year, NewsFeed.Title(topic, texts), texts["News.Lead"], news.UpdatedAt, (xml, feed) =>
        {
            foreach (var entry in news.Entries)
            {
                WriteEntry(xml, feed, entry, reader, texts);
            }
        }, topic);

    private static void WriteEntry(XmlWriter xml, string feed, ReadNewsFeed.Entry entry, Reader reader, PortalTexts texts)
    {
        xml.WriteStartElement("entry", AtomXml.Atom);
        xml.Element("id", $"{feed}/{entry.Key}");
        xml.Text("title", "text", entry.Title.Text, entry.Title.LanguageCode);
        xml.Element("published", AtomXml.Instant(entry.PublishedAt));
        xml.Element("updated", AtomXml.Instant(entry.UpdatedAt));
        xml.Link("alternate", "text/html", reader.Absolute(reader.Href($"/news/{entry.Slug}")));
        foreach (var topic in entry.Topics)
        {
            xml.WriteStartElement("category", AtomXml.Atom);
            xml.WriteAttributeString("term", AtomXml.Clean(topic));
            xml.WriteAttributeString("label", AtomXml.Clean(texts.Named($"News.Topic.{topic}", topic)));
            xml.WriteEndElement();
        }

        xml.Text("summary", "text", entry.Teaser.Text, entry.Teaser.LanguageCode);
        xml.Text("content", "html", NewsFeed.Content(entry, reader), entry.Html.LanguageCode);
        xml.WriteEndElement();
    }
}
