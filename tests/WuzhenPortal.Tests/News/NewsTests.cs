using System.Net;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.News;

/// <summary>A visitor reads the news.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class NewsTests(AfterTheSummit portal)
{
    [Theory]
    [InlineData("/news")]
    [InlineData("/news/expo-opens")]
    [InlineData("/2021/news")]
    public Task The_news_are_readable_in_every_language(string path) => portal.Visitor().ShouldBeReadableInEveryLanguage(path);

    [Theory]
    [InlineData("/news/nothing-like-it")]
    [InlineData("/2021/news/expo-opens")]
    [InlineData("/2013/news")]
    [InlineData("/2013/news/feed.atom/")]
    [InlineData("/news?page=99")]
    [InlineData("/news?page=0")]
    public Task What_is_not_there_is_404(string path) => portal.Visitor().ShouldNotExist(path);

    [Fact]
    public async Task The_newest_article_comes_first()
    {
        var page = await portal.Visitor().GetPage("/en/news");
        page.Document.QuerySelectorAll(".news-item h2").Select(heading => heading.TextContent).ShouldBe(
        [
            "Summit closes: record attendance",
            "Fifteen leading internet technologies unveiled",
            "Two Blue Books on internet development released",
            "Wuzhen Summit opens with guests from more than 120 countries and regions",
            "Light of Internet Expo opens in Wuzhen",
        ]);
    }

    [Fact]
    public async Task A_text_that_falls_back_says_so()
    {
        var article = await portal.Visitor().GetPage("/ar/news/expo-opens");
        article.One("article div[lang=en][dir=ltr]").TextContent.ShouldContain("a day ahead of the summit");
        article.One("article h1 span[lang=en]").TextContent.ShouldBe("Light of Internet Expo opens in Wuzhen");
        article.One("article .lang-mark").TextContent.ShouldBe("النص بالإنجليزية");

        var french = await portal.Visitor().GetPage("/fr/news/expo-opens");
        french.Document.QuerySelectorAll("article [lang], article .lang-mark").ShouldBeEmpty();
        french.MainText.ShouldContain("la veille du sommet");
    }

    [Fact]
    public async Task A_topic_narrows_the_list_and_can_be_left()
    {
        var page = await portal.Visitor().GetPage("/fr/news?topic=publications");
        page.Document.QuerySelectorAll(".news-item").Length.ShouldBe(1);
        page.One(".chip[aria-current=true]").TextContent.ShouldStartWith("Publications");
        page.Document.QuerySelectorAll(".chip")[0].GetAttribute("href").ShouldBe("/fr/news");
        page.One("link[hreflang=ar]").GetAttribute("href").ShouldBe("http://localhost/ar/news?topic=publications");
    }

    [Fact]
    public async Task A_topic_nobody_wrote_about_offers_a_way_back()
    {
        var page = await portal.Visitor().GetPage("/en/news?topic=%3Cb%3E");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One(".empty a").GetAttribute("href").ShouldBe("/en/news");
        page.Document.Title.ShouldStartWith("<b>");
    }

    [Fact]
    public async Task An_article_shows_when_it_appeared_in_the_summits_zone()
    {
        var page = await portal.Visitor().GetPage("/en/news/expo-opens");
        page.One("article time").GetAttribute("datetime").ShouldBe("2022-11-08T10:30:00+08:00");
        page.One("meta[property='og:type']").GetAttribute("content").ShouldBe("article");
        page.One("article time").TextContent.ShouldContain("UTC+8");
        Language.All.Count.ShouldBe(page.Document.QuerySelectorAll("link[rel=alternate][hreflang]:not([hreflang=x-default])").Length);
    }
}
