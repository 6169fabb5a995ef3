using System.Globalization;
using System.Net;
using System.Xml.Linq;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.News;

/// <summary>A feed reader follows the news.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class FeedTests(AfterTheSummit portal)
{
    [Fact]
    public async Task The_feed_carries_every_article_in_full_in_each_language()
    {
        foreach (var language in Language.All)
        {
            var feed = await Feed.ReadAsync(portal.Visitor(), $"/{language.Segment}/news/feed.atom");
            feed.LanguageCode.ShouldBe(language.Code);
            feed.Self.ShouldBe($"http://localhost/{language.Segment}/news/feed.atom");
            feed.Entries.Select(entry => entry.Id).ShouldBe(
                new[] { "summit-closes", "achievements-released", "blue-books-released", "summit-opens", "expo-opens" }.Select(slug => $"tag:localhost,2022:{language.Segment}/news/{slug}"));
            feed.Updated.ShouldBe(feed.Entries.Max(entry => entry.Updated));
            foreach (var entry in feed.Entries)
            {
                (await portal.Visitor().GetPage(new Uri(entry.Link).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task An_entry_says_in_which_language_it_is()
    {
        var french = (await Feed.ReadAsync(portal.Visitor(), "/fr/news/feed.atom")).Entries[^1];
        french.ContentLanguage.ShouldBe("fr");
        french.Content.ShouldContain("<p>L’exposition Light of Internet a ouvert mardi");

        var chinese = (await Feed.ReadAsync(portal.Visitor(), "/zh/news/feed.atom")).Entries[^1];
        chinese.Title.ShouldContain("互联网之光");
        chinese.ContentLanguage.ShouldBe("en");
        chinese.Content.ShouldContain("<div lang=\"en\" dir=\"ltr\">");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reader_that_has_it_already_is_told_so(bool signedIn)
    {
        var reader = signedIn ? await portal.SignedInDelegate() : portal.Visitor();
        var first = await reader.GetPage("/es/news/feed.atom");
        first.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        first.Response.Content.Headers.LastModified.ShouldBe(new DateTimeOffset(2022, 11, 11, 3, 30, 0, TimeSpan.Zero));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/es/news/feed.atom");
        again.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        using var unchanged = await reader.SendAsync(again, TestContext.Current.CancellationToken);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        using var since = new HttpRequestMessage(HttpMethod.Get, "/es/news/feed.atom");
        since.Headers.IfModifiedSince = first.Response.Content.Headers.LastModified;
        (await reader.SendAsync(since, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_feed_of_a_year_without_news_is_empty_and_of_no_year_is_missing()
    {
        (await Feed.ReadAsync(portal.Visitor(), "/en/2021/news/feed.atom")).Entries.ShouldBeEmpty();
        (await portal.Visitor().GetPage("/en/2013/news/feed.atom")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

/// <summary>An Atom feed as an XML parser reads it.</summary>
internal sealed record Feed(string LanguageCode, string Self, DateTimeOffset Updated, IReadOnlyList<Feed.Entry> Entries)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public sealed record Entry(string Id, string Title, string Link, DateTimeOffset Updated, string Content, string ContentLanguage);

    public static async Task<Feed> ReadAsync(HttpClient browser, string path)
    {
        var root = XDocument.Parse((await browser.GetPage(path)).Html).Root!;
        return new(
            Language(root),
            Link(root, "self"),
            Instant(root),
            [.. root.Elements(Atom + "entry").Select(entry => new Entry(
                Child(entry, "id").Value, Child(entry, "title").Value, Link(entry, "alternate"), Instant(entry), Child(entry, "content").Value, Language(Child(entry, "content"))))]);
    }

    private static XElement Child(XElement parent, string name) => parent.Element(Atom + name).ShouldNotBeNull(name);

    private static string Language(XElement element) => element.Attribute(XNamespace.Xml + "lang")!.Value;

    private static string Link(XElement parent, string relation) => parent.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static DateTimeOffset Instant(XElement parent) => DateTimeOffset.Parse(Child(parent, "updated").Value, CultureInfo.InvariantCulture);
}
