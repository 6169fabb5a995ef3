using System.Net;
using System.Xml.Linq;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Summits;

/// <summary>A search engine finds its way.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class CrawlerTests(AfterTheSummit portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Every_address_of_the_sitemap_answers()
    {
        var visitor = portal.Visitor();
        var missing = new List<string>();
        foreach (var address in (await UrlsAsync()).Select(Location))
        {
            if ((await visitor.GetAsync(new Uri(address), TestContext.Current.CancellationToken)).StatusCode != HttpStatusCode.OK)
            {
                missing.Add(address);
            }
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_of_the_sitemap_names_its_other_languages()
    {
        var urls = await UrlsAsync();
        var addresses = urls.Select(Location).ToList();
        addresses.ShouldBeUnique();
        addresses.ShouldContain("http://localhost/ar");
        addresses.ShouldContain("http://localhost/zh/news/expo-opens");
        addresses.ShouldContain("http://localhost/fr/cloud-hall/ar-glasses");
        foreach (var url in urls)
        {
            var alternates = url.Elements(Xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value);
            alternates.Keys.ShouldBe([.. Language.All.Select(language => language.Code), "x-default"]);
            alternates.Values.ShouldContain(Location(url));
            alternates.Values.ShouldBeSubsetOf(addresses);
        }
    }

    [Fact]
    public async Task Robots_are_told_where_not_to_look()
    {
        var lines = (await portal.Visitor().GetPage("/robots.txt")).Html.Split('\n');
        lines.ShouldContain("Sitemap: http://localhost/sitemap.xml");
        lines.ShouldContain("Disallow: /zh/organise");
        lines.ShouldContain("Disallow: /ar/me/");
        lines.ShouldNotContain("Disallow: /en/me");
    }

    private static string Location(XElement url) => url.Element(Sitemap + "loc")!.Value;

    private async Task<List<XElement>> UrlsAsync() => [.. XDocument.Parse((await portal.Visitor().GetPage("/sitemap.xml")).Html).Root!.Elements(Sitemap + "url")];
}
