using System.Net;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Tests.Press;

/// <summary>A journalist looks for what there is for the press.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class PressTests(AfterTheSummit portal)
{
    [Fact]
    public Task The_press_centre_is_readable_in_every_language() => portal.Visitor().ShouldBeReadableInEveryLanguage("/press");

    [Fact]
    public async Task The_press_centre_shows_news_accreditation_feeds_and_publications()
    {
        var page = await portal.Visitor().GetPage("/en/press");
        page.Document.QuerySelectorAll(".news-item").Length.ShouldBe(4);
        page.One("[aria-labelledby=accreditation]").TextContent.ShouldContain("press card");
        page.Document.QuerySelectorAll("[aria-labelledby=feeds] a").Select(link => link.GetAttribute("href")).ShouldBe(Language.All.Select(language => $"/{language.Segment}/news/feed.atom"));
        page.Document.QuerySelectorAll("[aria-labelledby=publications] a").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Accreditation_is_a_registration_while_it_is_open()
    {
        await using var before = await PortalFixture.StartAsync();
        (await before.Visitor().GetPage("/en/press")).One("[aria-labelledby=accreditation] a.button").GetAttribute("href").ShouldBe("/en/register");
    }

    [Fact]
    public async Task A_contact_is_shown_only_where_one_is_set()
    {
        (await portal.Visitor().GetPage("/en/press")).Document.QuerySelector("a[href^=mailto]").ShouldBeNull();

        await using var reachable = await PortalFixture.StartAsync(options => options.Settings["Portal:PressContact"] = "press@example.org");
        (await reachable.Visitor().GetPage("/ar/press")).One("a[href='mailto:press@example.org']").TextContent.ShouldBe("press@example.org");
    }

    [Theory]
    [InlineData("press")]
    [InlineData("Press <press@example.org>")]
    public async Task A_contact_that_is_no_address_stops_the_start(string contact) =>
        (await Should.ThrowAsync<SettingException>(() => PortalFixture.StartAsync(options => options.Settings["Portal:PressContact"] = contact))).Message.ShouldContain("Portal:PressContact");

    [Fact]
    public async Task There_is_no_press_centre_in_the_archive() =>
        (await portal.Visitor().GetPage("/en/2022/press")).Status.ShouldBe(HttpStatusCode.NotFound);
}
