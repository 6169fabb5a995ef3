using System.Xml;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>Writes news as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public static byte[] Write(ReadNewsFeed.Result news, Reader reader, PortalTexts texts) => AtomXml.Feed(
        reader, texts, "/news", news.Year, $"{texts["News.Title"]} · {texts["Portal.Name"]}", texts["News.Lead"], news.UpdatedAt, (xml, feed) =>
        {
            foreach (var entry in news.Entries)
            {
                WriteEntry(xml, feed, entry, reader, texts);
            }
        });

    private static void WriteEntry(XmlWriter xml, string feed, ReadNewsFeed.Entry entry, Reader reader, PortalTexts texts)
    {
        xml.WriteStartElement("entry", AtomXml.Atom);
        xml.Element("id", $"{feed}/{entry.Slug}");
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
        var direction = Language.ByCode(entry.Html.LanguageCode)!.Direction;
        xml.Text("content", "html", $"<div lang=\"{entry.Html.LanguageCode}\" dir=\"{direction}\">{entry.Html.Text}</div>", entry.Html.LanguageCode);
        xml.WriteEndElement();
    }
}
