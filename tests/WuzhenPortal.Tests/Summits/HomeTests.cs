using System.Net;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Summits;

/// <summary>The front door says what the calendar asks for.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class HomeTests(PortalFixture portal)
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    public static MatrixTheoryData<string, string> Addresses => new(
        Language.All.Select(language => language.Segment),
        [
            "", "/about", "/2021", "/agenda", "/agenda/2022-11-10", "/sub-forums", "/sub-forums/digital-economy", "/sessions/opening-ceremony", "/speakers", "/speakers/zhang-yong",
            "/2021/agenda", "/2021/speakers",
        ]);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_answers_in_its_language(string segment, string path)
    {
        var page = await portal.Visitor().GetPage($"/{segment}{path}");
        var language = Language.BySegment(segment)!;
        page.Status.ShouldBe(HttpStatusCode.OK, page.MainText);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language.Code);
        page.Document.DocumentElement.GetAttribute("dir").ShouldBe(language.Direction);
        page.Document.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.One("meta[name=description]").GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
        page.One("link[rel=canonical]").GetAttribute("href").ShouldBe($"http://localhost/{segment}{path}");
        page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Length.ShouldBe(7);
        page.MainText.ShouldNotContain("Agenda.", Case.Sensitive);
        page.MainText.ShouldNotContain("Summits.", Case.Sensitive);
    }

    [Fact]
    public async Task Before_the_summit_the_days_are_counted()
    {
        var page = await portal.Visitor().GetPage("/en");
        page.One(".countdown b").TextContent.ShouldBe("20");
        page.Document.QuerySelector(".now").ShouldBeNull();
    }

    [Fact]
    public async Task Figures_that_are_lower_bounds_say_so()
    {
        var figures = (await portal.Visitor().GetPage("/en")).Document.QuerySelectorAll(".figures dd").Select(figure => figure.TextContent.Trim());
        figures.ShouldBe(["2,100+", "120+", "20", "15"]);
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task A_theme_leads_into_the_filtered_agenda(string segment)
    {
        var browser = portal.Visitor();
        var home = await browser.GetPage($"/{segment}");
        var themes = home.Document.QuerySelectorAll(".themes a").Select(theme => theme.GetAttribute("href")!).ToList();
        themes.Count.ShouldBe(4);
        var agenda = await browser.GetPage(themes[1]);
        agenda.One("#theme option[selected]").GetAttribute("value").ShouldBe("technology-and-industry");
        agenda.Document.QuerySelectorAll(".block").ShouldAllBe(block => block.ClassList.Contains("hue-blue"));
    }

    [Fact]
    public async Task During_the_summit_it_tells_what_is_on_and_what_follows()
    {
        await using var during = await PortalFixture.StartAsync(options => options.Now = new(2022, 11, 9, 11, 0, 0, TimeSpan.FromHours(8)));
        var page = await during.Visitor().GetPage("/en");
        page.One(".now li.live a").GetAttribute("href").ShouldBe("/en/sessions/main-forum");
        page.Document.QuerySelectorAll(".now li:not(.live)").Length.ShouldBe(4);
        page.Document.QuerySelectorAll(".now .sample-mark").ShouldNotBeEmpty();
        page.Document.QuerySelector(".countdown").ShouldBeNull();

        // News that is dated later is not out yet.
        page.Document.QuerySelectorAll(".news h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/en/news/summit-opens", "/en/news/expo-opens"]);
    }

    [Fact]
    public async Task After_the_summit_it_says_when_it_took_place()
    {
        await using var after = await PortalFixture.StartAsync(options => options.Now = new(2023, 3, 1, 9, 0, 0, TimeSpan.FromHours(8)));
        var page = await after.Visitor().GetPage("/en");
        page.One("#past").ParentElement!.TextContent.ShouldContain("9–11 November 2022");
        page.Document.QuerySelectorAll(".news h3 a").Length.ShouldBe(3);
    }
}
