using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Tests.News;

/// <summary>Programs follow the news, in whichever format they read.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class FeedFormatTests(AfterTheSummit portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_json_feed_keeps_to_its_rules_and_names_what_the_atom_feed_names()
    {
        foreach (var language in Language.All)
        {
            var atom = await Feed.ReadAsync(portal.Visitor(), $"/{language.Segment}/news/feed.atom");
            var page = await portal.Visitor().GetPage($"/{language.Segment}/news/feed.json");
            page.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/feed+json");
            page.Response.Headers.ETag.ShouldNotBeNull();
            var feed = JsonDocument.Parse(page.Html).RootElement;
            Text(feed, "version").ShouldBe("https://jsonfeed.org/version/1.1");
            Text(feed, "title").ShouldNotBeEmpty();
            Text(feed, "language").ShouldBe(language.Code);
            Text(feed, "feed_url").ShouldBe($"http://localhost/{language.Segment}/news/feed.json");
            Text(feed, "home_page_url").ShouldBe($"http://localhost/{language.Segment}/news");
            feed.GetProperty("authors").EnumerateArray().Select(author => Text(author, "name")).ShouldHaveSingleItem().ShouldNotBeEmpty();
            var items = feed.GetProperty("items").EnumerateArray().ToList();
            items.Select(item => Text(item, "id")).ShouldBe(atom.Entries.Select(entry => entry.Id));
            items.Select(item => Text(item, "url")).ShouldBe(atom.Entries.Select(entry => entry.Link));
            items.Select(item => Text(item, "content_html")).ShouldBe(atom.Entries.Select(entry => entry.Content));
            foreach (var date in items.SelectMany(item => new[] { Text(item, "date_published"), Text(item, "date_modified") }))
            {
                DateTimeOffset.TryParseExact(date, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue(date);
            }
        }
    }

    [Fact]
    public async Task The_atom_feed_keeps_to_its_rules()
    {
        var root = XDocument.Parse((await portal.Visitor().GetPage("/ar/news/feed.atom")).Html).Root!;
        root.Name.ShouldBe(Atom + "feed");
        // RFC 4287, 4.1.1 and 4.1.2: exactly one of each; an author in the feed stands for all entries.
        foreach (var one in root.Elements(Atom + "entry").Prepend(root))
        {
            new[] { "id", "title", "updated" }.ShouldAllBe(name => one.Elements(Atom + name).Count() == 1);
            Uri.TryCreate(one.Element(Atom + "id")!.Value, UriKind.Absolute, out _).ShouldBeTrue();
            one.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "alternate").GroupBy(link => ((string?)link.Attribute("type"), (string?)link.Attribute("hreflang"))).ShouldAllBe(same => same.Count() == 1);
            (one.Elements(Atom + "content").Count() <= 1).ShouldBeTrue();
        }

        root.Elements(Atom + "author").Elements(Atom + "name").ShouldHaveSingleItem();
        root.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ShouldBeUnique();
    }

    [Fact]
    public async Task A_feed_of_one_topic_has_its_articles_under_the_ids_that_they_have_everywhere()
    {
        var all = await Feed.ReadAsync(portal.Visitor(), "/en/news/feed.atom");
        var expo = await Feed.ReadAsync(portal.Visitor(), "/en/news/feed.atom?topic=expo");
        expo.Self.ShouldBe("http://localhost/en/news/feed.atom?topic=expo");
        expo.Entries.Select(entry => entry.Id).ShouldBeSubsetOf(all.Entries.Select(entry => entry.Id));
        expo.Entries.Count.ShouldBeInRange(1, all.Entries.Count - 1);
        var json = JsonDocument.Parse((await portal.Visitor().GetPage("/en/news/feed.json?topic=expo")).Html).RootElement;
        json.GetProperty("items").EnumerateArray().Select(item => Text(item, "id")).ShouldBe(expo.Entries.Select(entry => entry.Id));
        (await Feed.ReadAsync(portal.Visitor(), "/en/news/feed.atom?topic=no-such-topic")).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Heads_of_pages_lead_to_the_feeds_and_one_page_tells_of_all()
    {
        var list = await portal.Visitor().GetPage("/fr/news?topic=expo");
        list.Document.QuerySelectorAll("head link[rel=alternate][type]").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/fr/news/feed.atom", "/fr/news/feed.json", "/fr/news/feed.atom?topic=expo", "/fr/news/feed.json?topic=expo"], ignoreOrder: true);
        var feeds = await portal.Visitor().GetPage("/fr/news/feeds");
        foreach (var address in feeds.Document.QuerySelectorAll("main a[type]").Select(link => link.GetAttribute("href")!).ToList())
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await portal.Visitor().SendAsync(head, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task An_article_keeps_its_id_when_its_address_changes()
    {
        await using var own = await PortalFixture.StartAsync(options => options.Now = AfterTheSummit.Now);
        await own.Db(async db =>
        {
            var article = db.NewsArticles.Single(article => article.Slug == "summit-closes");
            article.Rename("second");
            article.Rename("third");
            await db.SaveChangesAsync(CancellationToken.None);
        });
        var entry = (await Feed.ReadAsync(own.Visitor(), "/en/news/feed.atom")).Entries[0];
        (entry.Id, entry.Link).ShouldBe(("tag:localhost,2022:en/news/summit-closes", "http://localhost/en/news/third"));
    }

    [Fact]
    public async Task Search_engines_for_news_learn_what_came_out_of_late_in_the_languages_it_was_written_in()
    {
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        XNamespace news = "http://www.google.com/schemas/sitemap-news/0.9";
        await using var own = await PortalFixture.StartAsync(options => options.Now = AfterTheSummit.Now);
        var now = AfterTheSummit.Now;
        var title = LocalizedText.Of([new("en", "Fresh \u0001& new"), new("zh-Hans", "新消息"), new("ru", "Только заголовок")]);
        var body = LocalizedText.Of([new("en", "Text."), new("zh-Hans", "正文。")]);
        await own.PublishAsync("fresh", now.AddHours(-47), title, body);
        await own.PublishAsync("old", now.AddHours(-49), title, body);
        await own.PublishAsync("later", now.AddMinutes(1), title, body);
        var urls = XDocument.Parse((await own.Visitor().GetPage("/news-sitemap.xml")).Html).Root!.Elements(sitemap + "url").ToList();
        urls.Select(url => (url.Element(sitemap + "loc")!.Value, url.Descendants(news + "language").Single().Value, url.Descendants(news + "title").Single().Value)).ShouldBe(
            [("http://localhost/en/news/fresh", "en", "Fresh & new"), ("http://localhost/zh/news/fresh", "zh-cn", "新消息")], ignoreOrder: true);
        urls.ShouldAllBe(url => url.Descendants(news + "publication_date").Single().Value == "2022-12-10T02:00:00Z" && url.Descendants(news + "name").Single().Value.Length > 0);
        (await own.Visitor().GetPage("/robots.txt")).Html.ShouldContain("Sitemap: http://localhost/news-sitemap.xml");
    }

    private static string Text(JsonElement thing, string name) => thing.GetProperty(name).GetString()!;
}

internal static class Articles
{
    /// <summary>An article in the current summit, published at a time; later than now holds it back.</summary>
    public static Task PublishAsync(this PortalFixture portal, string slug, DateTimeOffset at, LocalizedText title, LocalizedText body, Action<NewsArticle>? then = null, params string[] topics) => portal.Db(async db =>
    {
        var article = new NewsArticle(db.Summits.Single(summit => summit.IsCurrent).Id, slug, title, LocalizedText.Empty, body) { Tags = [.. topics] };
        article.Publish(at);
        then?.Invoke(article);
        db.NewsArticles.Add(article);
        await db.SaveChangesAsync(CancellationToken.None);
    });
}
