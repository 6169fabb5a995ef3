using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>Writes news as JSON Feed 1.1 (jsonfeed.org): the same articles under the same ids as in Atom.</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(ReadNewsFeed.Result news, string? topic, Reader reader, PortalTexts texts)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            var query = topic is null ? "" : QueryString.Create("topic", topic).ToString();
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", AtomXml.Clean(NewsFeed.Title(topic, texts)));
            json.WriteString("description", texts["News.Lead"]);
            json.WriteString("home_page_url", reader.Absolute(reader.Href("/news") + query));
            json.WriteString("feed_url", reader.Absolute(reader.Href("/news/feed.json") + query));
            json.WriteString("icon", reader.Absolute("/img/app-512.png"));
            json.WriteString("favicon", reader.Absolute("/img/app-192.png"));
            json.WriteString("language", reader.Language.Code);
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", texts["Portal.Name"]);
            json.WriteString("url", reader.Absolute(reader.Href("/", keepYear: false)));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var entry in news.Entries)
            {
                WriteItem(json, AtomXml.Id(reader, "/news", news.Year), entry, reader);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, string feed, ReadNewsFeed.Entry entry, Reader reader)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{feed}/{entry.Key}");
        json.WriteString("url", reader.Absolute(reader.Href($"/news/{entry.Slug}")));
        json.WriteString("title", AtomXml.Clean(entry.Title.Text));
        json.WriteString("summary", AtomXml.Clean(entry.Teaser.Text));
        json.WriteString("content_html", AtomXml.Clean(NewsFeed.Content(entry, reader)));
        json.WriteString("date_published", AtomXml.Instant(entry.PublishedAt));
        json.WriteString("date_modified", AtomXml.Instant(entry.UpdatedAt));
        json.WriteString("language", entry.Html.LanguageCode);
        json.WriteStartArray("tags");
        foreach (var topic in entry.Topics)
        {
            json.WriteStringValue(AtomXml.Clean(topic));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
