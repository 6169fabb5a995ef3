using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Tests.News;

/// <summary>Only what is published now can be read; these tests write articles, each into a portal of its own.</summary>
public sealed class PublishedNewsTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_draft_is_nowhere()
    {
        await using var portal = await StartAsync();
        await WriteAsync(portal, "a-draft", publishAt: null);
        await portal.Visitor().ShouldNotExist("/news/a-draft");
        await ShouldNotBeListedAsync(portal, "a-draft");
    }

    [Fact]
    public async Task An_article_for_later_appears_at_its_time()
    {
        await using var portal = await StartAsync();
        await WriteAsync(portal, "later", AfterTheSummit.Now.AddHours(1));
        await portal.Visitor().ShouldNotExist("/news/later");
        await ShouldNotBeListedAsync(portal, "later");

        portal.Clock.Advance(TimeSpan.FromHours(2));
        await portal.ForgetKeptPagesAsync();
        (await portal.Visitor().GetPage("/en/news/later")).Status.ShouldBe(HttpStatusCode.OK);
        (await portal.Visitor().GetPage("/en/news")).One(".news-item a").GetAttribute("href").ShouldBe("/en/news/later");
    }

    [Fact]
    public async Task A_withdrawn_article_says_that_it_was_withdrawn()
    {
        await using var portal = await StartAsync();
        await portal.Db(async db =>
        {
            (await db.NewsArticles.SingleAsync(article => article.Slug == "expo-opens", Cancel)).Withdraw(AfterTheSummit.Now);
            await db.SaveChangesAsync(Cancel);
        });
        var page = await portal.Visitor().GetPage("/fr/news/expo-opens");
        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.One("h1").TextContent.ShouldBe("Ce texte a été retiré");
        page.Html.ShouldNotContain("la veille du sommet");
        await ShouldNotBeListedAsync(portal, "expo-opens");
    }

    [Fact]
    public async Task An_article_withdrawn_before_its_time_never_was()
    {
        await using var portal = await StartAsync();
        await WriteAsync(portal, "never", AfterTheSummit.Now.AddHours(1), article => article.Withdraw(AfterTheSummit.Now));
        await portal.Visitor().ShouldNotExist("/news/never");
    }

    [Fact]
    public async Task A_hostile_article_brings_no_script_to_the_page()
    {
        await using var portal = await StartAsync();
        await WriteAsync(portal, "hostile", AfterTheSummit.Now.AddHours(-1), body: "<script>alert(1)</script> [x](javascript:alert(1)) <b onclick=alert(1)>b</b>", title: "<i>Hostile</i> & more");
        var page = await portal.Visitor().GetPage("/en/news/hostile");
        page.One("h1").TextContent.ShouldBe("<i>Hostile</i> & more");
        page.Document.QuerySelectorAll("article script, article [onclick], article a[href^=javascript]").ShouldBeEmpty();
        page.MainText.ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public async Task A_long_list_has_pages_that_keep_the_topic()
    {
        await using var portal = await StartAsync();
        for (var number = 1; number <= 23; number++)
        {
            await WriteAsync(portal, $"many-{number}", AfterTheSummit.Now.AddMinutes(-number), topic: "agenda");
        }

        var second = await portal.Visitor().GetPage("/en/news?topic=agenda&page=2");
        second.Document.QuerySelectorAll(".news-item h2 a").Select(link => link.GetAttribute("href")).ShouldBe(Enumerable.Range(11, 10).Select(number => $"/en/news/many-{number}"));
        second.One(".pager [rel=prev]").GetAttribute("href").ShouldBe("/en/news?topic=agenda");
        second.One(".pager [rel=next]").GetAttribute("href").ShouldBe("/en/news?topic=agenda&page=3");
        second.One(".pager [aria-current=page]").TextContent.ShouldBe("2");

        var last = await portal.Visitor().GetPage("/en/news?topic=agenda&page=3");
        last.Document.QuerySelectorAll(".news-item").Length.ShouldBe(3);
        last.Document.QuerySelector(".pager [rel=next]").ShouldBeNull();
        (await portal.Visitor().GetPage("/en/news?topic=agenda&page=4")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_feed_survives_what_xml_cannot_say()
    {
        await using var portal = await StartAsync();
        await WriteAsync(portal, "pasted", AfterTheSummit.Now.AddHours(-1), title: "Pasted\u0001 \ud83d\ude80", body: "Body\u0002 ]]> end");
        var entry = (await Feed.ReadAsync(portal.Visitor(), "/en/news/feed.atom")).Entries[0];
        entry.Title.ShouldBe("Pasted \ud83d\ude80");
        entry.Content.ShouldContain("Body ]]&gt; end");
    }

    [Fact]
    public async Task A_feed_tells_when_an_article_was_rewritten()
    {
        await using var portal = await StartAsync();
        await portal.Db(async db =>
        {
            var article = await db.NewsArticles.SingleAsync(article => article.Slug == "expo-opens", Cancel);
            article.Rewrite(article.Title, article.Summary, LocalizedText.Of("en", "Rewritten."), AfterTheSummit.Now);
            await db.SaveChangesAsync(Cancel);
        });
        var feed = await Feed.ReadAsync(portal.Visitor(), "/en/news/feed.atom");
        feed.Updated.ShouldBe(AfterTheSummit.Now);
        feed.Entries.Single(entry => entry.Id.EndsWith("/expo-opens", StringComparison.Ordinal)).Updated.ShouldBe(AfterTheSummit.Now);
    }

    private static Task<PortalFixture> StartAsync() => PortalFixture.StartAsync(portal => portal.Now = AfterTheSummit.Now);

    private static Task WriteAsync(
        PortalFixture portal, string slug, DateTimeOffset? publishAt, Action<NewsArticle>? then = null, string body = "Text.", string? title = null, string topic = "expo") =>
        portal.Db(async db =>
        {
            var summit = await db.Summits.SingleAsync(summit => summit.IsCurrent, Cancel);
            var article = new NewsArticle(summit.Id, slug, LocalizedText.Of("en", title ?? $"Title of {slug}"), LocalizedText.Empty, LocalizedText.Of("en", body)) { Tags = [topic] };
            if (publishAt is { } at)
            {
                article.Publish(at);
            }

            then?.Invoke(article);
            db.NewsArticles.Add(article);
            await db.SaveChangesAsync(Cancel);
        });

    private static async Task ShouldNotBeListedAsync(PortalFixture portal, string slug)
    {
        foreach (var path in (string[])["/en/news", "/en/news/feed.atom", "/en/press", "/sitemap.xml"])
        {
            (await portal.Visitor().GetPage(path)).Html.ShouldNotContain(slug, Case.Insensitive, path);
        }
    }
}
