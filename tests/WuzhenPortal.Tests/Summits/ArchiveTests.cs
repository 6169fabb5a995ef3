using System.Net;

namespace WuzhenPortal.Tests.Summits;

/// <summary>Other years stay readable; the current one has one address.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class ArchiveTests(PortalFixture portal)
{
    [Fact]
    public async Task About_lists_every_year_of_the_series()
    {
        var page = await portal.Visitor().GetPage("/en/about");
        page.Document.QuerySelectorAll("table.archive tbody th a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/en/2024", "/en/2023", "/en", "/en/2021", "/en/2020", "/en/2018", "/en/2017", "/en/2016", "/en/2015", "/en/2014"]);
        page.MainText.ShouldContain("People’s Government of Zhejiang Province");
    }

    [Fact]
    public async Task A_year_shows_what_is_known_and_its_neighbours()
    {
        var page = await portal.Visitor().GetPage("/en/2021");
        page.MainText.ShouldContain("Towards a New Era of Digital Civilization");
        page.MainText.ShouldContain("26–28 September 2021");
        page.One("a[rel=prev]").GetAttribute("href").ShouldBe("/en/2020");
        page.One("a[rel=next]").GetAttribute("href").ShouldBe("/en/2022");
    }

    [Fact]
    public async Task What_is_only_known_in_English_says_so()
    {
        var page = await portal.Visitor().GetPage("/zh/2021");
        page.One("main .prose [lang=en]").TextContent.ShouldContain("Digital Civilization");
        page.One("main .prose .lang-mark");
    }

    [Theory]
    [InlineData("/fr/2022", "/fr")]
    [InlineData("/fr/2022/agenda", "/fr/agenda")]
    [InlineData("/zh/2022/agenda/2022-11-10?theme=technology-and-industry", "/zh/agenda/2022-11-10?theme=technology-and-industry")]
    [InlineData("/en/2022/speakers/zhang-yong", "/en/speakers/zhang-yong")]
    public async Task The_current_year_leads_to_the_short_address(string path, string shortened)
    {
        var page = await portal.Visitor().GetPage(path);
        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.Location.ShouldBe(shortened);
    }

    [Theory]
    [InlineData("/fr/2019")]
    [InlineData("/fr/2019/agenda")]
    [InlineData("/fr/1999")]
    [InlineData("/fr/2021/sub-forums/digital-economy")]
    public async Task A_year_without_a_summit_is_not_found(string path)
    {
        var page = await portal.Visitor().GetPage(path);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Fact]
    public async Task The_agenda_of_a_year_without_one_offers_a_way_on()
    {
        var page = await portal.Visitor().GetPage("/en/2021/agenda");
        page.One(".empty a[href='/en/news']");
    }
}
