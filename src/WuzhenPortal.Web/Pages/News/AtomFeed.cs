using System.Xml;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>Writes news as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public static byte[] Write(ReadNewsFeed.Result news, Reader reader, PortalTexts texts)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            var site = reader.Absolute("/");
            // Ids outlive a change of the current year and of the address scheme: RFC 4151.
            var id = $"tag:{new Uri(site).Host},{news.Year}:{reader.Language.Segment}/news";
            xml.WriteStartElement("feed", AtomXml.Atom);
            xml.WriteAttributeString("xml", "lang", null, reader.Language.Code);
            xml.WriteAttributeString("xml", "base", null, site);
            xml.Element("id", id);
            xml.Element("title", $"{texts["News.Title"]} · {texts["Portal.Name"]}");
            xml.Element("subtitle", texts["News.Lead"]);
            xml.Element("updated", AtomXml.Instant(news.UpdatedAt));
            xml.Link("self", "application/atom+xml", reader.Absolute(reader.Href("/news/feed.atom")));
            xml.Link("alternate", "text/html", reader.Absolute(reader.Href("/news")));
            xml.WriteStartElement("author", AtomXml.Atom);
            xml.Element("name", texts["Portal.Name"]);
            xml.WriteEndElement();
            foreach (var entry in news.Entries)
            {
                xml.WriteStartElement("entry", AtomXml.Atom);
                xml.Element("id", $"{id}/{entry.Slug}");
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

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
