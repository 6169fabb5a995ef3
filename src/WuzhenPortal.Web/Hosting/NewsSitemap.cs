using System.Text;
using System.Xml;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Writes what came out of late as search engines for news read it.</summary>
internal static class NewsSitemap
{
    public const string Address = "/news-sitemap.xml";

    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static byte[] Write(Uri site, IReadOnlyList<ReadNewsSitemap.Page> pages, PortalTexts texts)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "news", null, News);
            foreach (var page in pages)
            {
                xml.WriteStartElement("url", Sitemap);
                xml.WriteElementString("loc", Sitemap, new Uri(site, $"/{Language.ByCode(page.LanguageCode)!.Segment}/news/{page.Slug}").AbsoluteUri);
                xml.WriteStartElement("news", News);
                xml.WriteStartElement("publication", News);
                xml.WriteElementString("name", News, texts.In(page.LanguageCode, "Portal.Name"));
                xml.WriteElementString("language", News, NameOf(page.LanguageCode));
                xml.WriteEndElement();
                xml.WriteElementString("publication_date", News, AtomXml.Instant(page.PublishedAt));
                xml.WriteElementString("title", News, AtomXml.Clean(page.Title));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>Two letters by ISO 639, but for the one that the format spells out itself.</summary>
    private static string NameOf(string languageCode) => languageCode == "zh-Hans" ? "zh-cn" : languageCode;
}
