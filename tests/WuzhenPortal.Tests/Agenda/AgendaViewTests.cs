using System.Net;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Beside the day, the agenda is read by room, by theme, as one list, and as what is on now.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class AgendaViewTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/agenda/all")]
    [InlineData("/agenda/now")]
    [InlineData("/agenda/rooms")]
    [InlineData("/agenda/rooms/hall-5")]
    [InlineData("/agenda/rooms/hall-5/display")]
    [InlineData("/agenda/themes/technology-and-industry")]
    [InlineData("/agenda/search?q=digital")]
    [InlineData("/agenda/mine")]
    [InlineData("/agenda/changes")]
    public async Task Every_view_answers_in_all_languages(string path)
    {
        foreach (var segment in new[] { "en", "zh", "fr", "ru", "es", "ar" })
        {
            var page = await portal.Visitor().GetPage($"/{segment}{path}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.QuerySelectorAll("h1").Length.ShouldBe(1);
            page.Html.ShouldNotMatch(@"\b(Agenda|Portal)\.[A-Z][A-Za-z]+");
        }
    }

    [Theory]
    [InlineData("/en/agenda/rooms/nope")]
    [InlineData("/en/agenda/rooms/nope/display")]
    [InlineData("/en/agenda/themes/nope")]
    [InlineData("/en/2013/agenda/all")]
    public async Task What_is_not_there_is_not_found(string path) =>
        (await portal.Visitor().GetPage(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_list_has_every_session_and_follows_the_filters()
    {
        var whole = await portal.Visitor().GetPage("/en/agenda/all");
        whole.Document.QuerySelectorAll(".session-row").Length.ShouldBe(69);
        whole.Document.QuerySelectorAll("h2.day").Length.ShouldBe(4);
        var panels = await portal.Visitor().GetPage("/en/agenda/all?format=panel&room=hall-5");
        panels.Document.QuerySelectorAll(".session-row h3 a").ShouldNotBeEmpty();
        panels.Document.QuerySelectorAll(".session-row h3 a").ShouldAllBe(link => link.GetAttribute("href")!.EndsWith("-panel"));
        panels.Document.QuerySelectorAll(".chip.remove").Select(chip => chip.GetAttribute("href")).ShouldBe(["/en/agenda/all?format=panel", "/en/agenda/all?room=hall-5"]);
    }

    [Fact]
    public async Task An_archived_summit_has_neither_stars_nor_a_now()
    {
        var current = await portal.Visitor().GetPage("/en/sub-forums");
        current.One(".agenda-ways a[href='/en/agenda/mine']");
        current.Document.QuerySelectorAll("[data-star]").Length.ShouldBeGreaterThan(1);
        var archived = await portal.Visitor().GetPage("/en/2021/sub-forums");
        archived.Document.QuerySelectorAll(".agenda-ways .tabs a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/en/2021/agenda", "/en/2021/agenda/all", "/en/2021/agenda/rooms", "/en/2021/sub-forums"]);
        archived.Document.QuerySelectorAll("span[data-star]").ShouldBeEmpty();
        (await portal.Visitor().GetPage("/en/2021/agenda/all")).Document.QuerySelectorAll(".filters").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_asks_for_what_can_be_followed_in_a_language()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/all?follow=fr");
        page.Document.QuerySelectorAll(".session-row h3 a").Select(link => link.GetAttribute("href")).ShouldContain("/en/sessions/opening-ceremony");
        page.Document.QuerySelectorAll(".session-row").Length.ShouldBeLessThan(69);
        page.One(".chip.remove").TextContent.ShouldContain("French");
        (await portal.Visitor().GetPage("/en/agenda/2022-11-09?follow=fr")).Document.QuerySelectorAll(".block").Length
            .ShouldBeLessThan((await portal.Visitor().GetPage("/en/agenda/2022-11-09")).Document.QuerySelectorAll(".block").Length);
        (await portal.Visitor().GetPage("/en/agenda/all?follow=xx")).Document.QuerySelectorAll(".session-row").Length.ShouldBe(69);
    }

    [Fact]
    public async Task A_room_has_its_days_and_leads_to_its_neighbours()
    {
        var rooms = await portal.Visitor().GetPage("/en/agenda/rooms");
        rooms.One("a[href='/en/agenda/rooms/hall-5']");
        var room = await portal.Visitor().GetPage("/en/agenda/rooms/hall-5");
        room.Document.QuerySelectorAll(".session-row").ShouldNotBeEmpty();
        room.Document.QuerySelectorAll(".chip").Select(chip => chip.GetAttribute("href")).ShouldNotContain("/en/agenda/rooms/hall-5");
    }

    [Fact]
    public async Task A_theme_has_its_sub_forums_and_their_sessions()
    {
        var theme = await portal.Visitor().GetPage("/en/agenda/themes/technology-and-industry");
        theme.One(".chip[href='/en/sub-forums/industrial-internet']");
        theme.One(".session-row h3 a[href='/en/sessions/industrial-internet-panel']");
        theme.Document.QuerySelectorAll(".session-row h3 a[href*='ai-and-digital-ethics']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_room_tells_what_is_on_and_what_follows()
    {
        await using var during = await PortalFixture.StartAsync(options => options.Now = new(2022, 11, 10, 10, 22, 0, TimeSpan.FromHours(8)));
        var now = await during.Visitor().GetPage("/en/agenda/now");
        now.Document.QuerySelectorAll(".rooms-now .state.live").ShouldNotBeEmpty();
        now.MainText.ShouldContain("10:22");
        now.One("#now").GetAttribute("hx-trigger").ShouldBe("every 60s");
        during.Clock.Advance(TimeSpan.FromDays(3));
        await during.ForgetKeptPagesAsync();
        (await during.Visitor().GetPage("/en/agenda/now")).One(".empty");
    }

    [Fact]
    public async Task Before_the_summit_the_first_day_stands_for_what_comes() =>
        (await portal.Visitor().GetPage("/en/agenda/now")).One("h2.day a[href='/en/agenda/2022-11-08']");

    [Fact]
    public async Task A_screen_at_the_door_speaks_two_languages_and_leads_nowhere()
    {
        await using var during = await PortalFixture.StartAsync(options => options.Now = new(2022, 11, 10, 10, 22, 0, TimeSpan.FromHours(8)));
        var screen = await during.Visitor().GetPage("/fr/agenda/rooms/hall-5/display");
        screen.Document.QuerySelectorAll("a, button, nav").ShouldBeEmpty();
        screen.One("[data-clock]").TextContent.ShouldBe("10:22");
        screen.One("#on").TextContent.ShouldContain("Maintenant");
        screen.One("#on [lang=zh-Hans]").TextContent.ShouldBe("现在");
        screen.One("#board").GetAttribute("hx-trigger").ShouldBe("every 30s");
        screen.One("noscript").InnerHtml.ShouldContain("refresh");
        (await during.Visitor().GetPage("/zh/agenda/rooms/hall-5/display")).One("#on [lang=en]").TextContent.ShouldBe("Now");
    }
}
