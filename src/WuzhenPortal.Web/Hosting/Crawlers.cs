using System.Globalization;
using System.Text;
using System.Xml;
using MediatR;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Hosting;

/// <summary>What search engines ask for first: where not to look, and which pages there are in which languages.</summary>
internal static class Crawlers
{
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    // A rule is a beginning of addresses: "/en/me" alone would close "/en/messages" too.
    private static readonly string[] Closed = ["account/", "me$", "me/", "organise", "gate"];

    public static void MapCrawlers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (HttpContext http, PortalSettings settings) => Results.Text(Robots(Site(http, settings)), "text/plain", Encoding.UTF8));
        app.MapGet("/sitemap.xml", async (HttpContext http, PortalSettings settings, ISender sender, CancellationToken cancel) =>
        {
            await http.KeepUntilNewsChangeAsync(null, cancel);
            return Results.Bytes(Write(Site(http, settings), await sender.Send(new ListPublicAddresses.Query(), cancel)), "application/xml; charset=utf-8");
        });
        app.MapMethods(NewsSitemap.Address, [HttpMethods.Get, HttpMethods.Head], async (HttpContext http, PortalSettings settings, PortalTexts texts, ISender sender, CancellationToken cancel) =>
            Results.Bytes(NewsSitemap.Write(Site(http, settings), await sender.Send(new ReadNewsSitemap.Query(), cancel), texts), "application/xml; charset=utf-8"));
    }

    private static Uri Site(HttpContext http, PortalSettings settings) => settings.PublicAddress ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}");

    private static string Robots(Uri site)
    {
        var robots = new StringBuilder("User-agent: *\n");
        foreach (var language in Language.All)
        {
            foreach (var area in Closed)
            {
                robots.Append(CultureInfo.InvariantCulture, $"Disallow: /{language.Segment}/{area}\n");
            }
        }

        return robots.Append(CultureInfo.InvariantCulture, $"\nSitemap: {new Uri(site, "/sitemap.xml")}\nSitemap: {new Uri(site, NewsSitemap.Address)}\n").ToString();
    }

    private static byte[] Write(Uri site, IReadOnlyList<ListPublicAddresses.Page> pages)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var page in pages)
            {
                foreach (var language in Language.All)
                {
                    xml.WriteStartElement("url", Sitemap);
                    xml.WriteElementString("loc", Sitemap, In(language));
                    if (page.ChangedAt is { } changed)
                    {
                        xml.WriteElementString("lastmod", Sitemap, changed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                    }

                    foreach (var other in Language.All)
                    {
                        Alternate(other.Code, In(other));
                    }

                    Alternate("x-default", In(Language.English));
                    xml.WriteEndElement();
                }

                string In(Language language) => new Uri(site, $"/{language.Segment}{(page.Address == "/" ? "" : page.Address)}").AbsoluteUri;
            }

            xml.WriteEndElement();

            void Alternate(string code, string address)
            {
                xml.WriteStartElement("link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", code);
                xml.WriteAttributeString("href", address);
                xml.WriteEndElement();
            }
        }

        return bytes.ToArray();
    }
}
