using System.Net;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Visitors read the released agenda by day, with filters in the address.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class AgendaTests(PortalFixture portal)
{
    [Fact]
    public async Task Without_a_day_it_opens_on_the_first_that_has_something()
    {
        var page = await portal.Visitor().GetPage("/en/agenda");
        page.One(".tabs:not(.line) [aria-current=page]").GetAttribute("href").ShouldBe("/en/agenda/2022-11-08");
        page.Document.QuerySelectorAll(".tabs:not(.line) a").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_day_in_the_query_shows_nobody_another_day_than_the_path_says()
    {
        await using var own = await PortalFixture.StartAsync();
        var asked = await own.Visitor().GetPage("/en/agenda?day=2022-11-10");
        var plain = await own.Visitor().GetPage("/en/agenda");
        foreach (var page in new[] { asked, plain })
        {
            page.One(".tabs:not(.line) [aria-current=page]").GetAttribute("href").ShouldBe("/en/agenda/2022-11-08");
        }
    }

    [Fact]
    public async Task A_day_has_its_sub_forums_as_blocks_with_their_sessions_inside()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/2022-11-10");
        page.Document.QuerySelectorAll(".block.forum").Length.ShouldBe(15);
        page.Document.QuerySelectorAll(".block.session h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/en/sessions/straight-to-wuzhen-finals"]);
        page.Document.QuerySelectorAll(".room").Length.ShouldBe(9);
        var ethics = page.One(".block h3 a[href='/en/sub-forums/ai-and-digital-ethics']").Closest(".block")!;
        ethics.ClassName!.Split(' ').ShouldBeSubsetOf(["block", "forum", "hue-violet", "from-0", "for-36", "in-1"]);
        ethics.QuerySelectorAll(".inside a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/en/sessions/ai-and-digital-ethics-opening", "/en/sessions/ai-and-digital-ethics-keynotes", "/en/sessions/ai-and-digital-ethics-panel"]);
        ethics.QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2022-11-10T09:00:00+08:00");
        ethics.QuerySelector(".theme-tag")!.TextContent.ShouldBe("Governance and Security");
    }

    [Fact]
    public async Task What_is_illustrative_is_said_on_the_page_and_marked()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/2022-11-10");
        page.One(".sample-note");
        page.One(".block h3 a[href='/en/sub-forums/belt-and-road']").Closest(".block")!.QuerySelector(".sample-mark")!.TextContent.ShouldBe("sample");
        page.One(".block h3 a[href='/en/sub-forums/ai-and-digital-ethics']").Closest(".block")!.QuerySelector(".sample-mark")!.TextContent.ShouldBe("sample sessions");
        page.Document.QuerySelectorAll(".room small").ShouldBeEmpty("Seats of the sample are invented.");
    }

    [Fact]
    public async Task Filters_narrow_the_day_and_can_be_taken_away()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/2022-11-10?theme=technology-and-industry&room=hall-5&format=panel");
        page.Document.QuerySelectorAll(".block h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/en/sub-forums/digital-infrastructure", "/en/sub-forums/industrial-internet"]);
        page.Document.QuerySelectorAll(".block .inside a").ShouldAllBe(link => link.GetAttribute("href")!.EndsWith("-panel"));
        page.Document.QuerySelectorAll(".chip.remove").Select(chip => chip.GetAttribute("href")).ShouldBe([
            "/en/agenda/2022-11-10?room=hall-5&format=panel",
            "/en/agenda/2022-11-10?theme=technology-and-industry&format=panel",
            "/en/agenda/2022-11-10?theme=technology-and-industry&room=hall-5"]);
        page.One(".tabs:not(.line) a").GetAttribute("href").ShouldBe("/en/agenda/2022-11-08?theme=technology-and-industry&room=hall-5&format=panel");
    }

    [Fact]
    public async Task Unknown_filters_are_passed_over()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/2022-11-10?theme=nope&room=%3Cscript%3E&format=banquet");
        page.Document.QuerySelectorAll(".chip").ShouldBeEmpty();
        page.Document.QuerySelectorAll(".block").Length.ShouldBe(16);
        page.Html.ShouldNotContain("%3Cscript%3E");
    }

    [Fact]
    public async Task A_day_without_a_match_names_the_days_that_have_one()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/2022-11-11?format=ceremony");
        page.Document.QuerySelector(".agenda").ShouldBeNull();
        page.Document.QuerySelectorAll(".empty .actions a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/en/agenda/2022-11-08?format=ceremony", "/en/agenda/2022-11-09?format=ceremony", "/en/agenda/2022-11-11"]);
    }

    [Theory]
    [InlineData("/ar/agenda/2022-11-12")]
    [InlineData("/ar/agenda/tomorrow")]
    [InlineData("/ar/agenda/10-11-2022")]
    [InlineData("/ar/sub-forums/nope")]
    [InlineData("/ar/sessions/nope")]
    public async Task What_is_not_there_is_said_in_the_readers_language(string path)
    {
        var page = await portal.Visitor().GetPage(path);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
    }

    [Fact]
    public async Task A_text_that_falls_back_carries_its_own_language()
    {
        var page = await portal.Visitor().GetPage("/ar/sub-forums/digital-economy");
        var name = page.One("h1 [lang=en]");
        name.TextContent.ShouldBe("Digital Economy Forum");
        name.GetAttribute("dir").ShouldBe("ltr");
        page.One("h1 .lang-mark");
        (await portal.Visitor().GetPage("/zh/sub-forums/digital-economy")).One("h1").TextContent.ShouldBe("数字经济论坛");
    }

    [Fact]
    public async Task A_session_tells_who_may_come_and_in_which_languages()
    {
        var opening = await portal.Visitor().GetPage("/ru/sessions/opening-ceremony");
        opening.MainText.ShouldContain("китайский, английский, французский, испанский, русский");
        opening.Document.QuerySelectorAll(".people h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/ru/speakers/li-shulei", "/ru/speakers/yuan-jiajun"]);
        opening.Document.QuerySelectorAll(".facts .sample-mark").Length.ShouldBe(2);
        (await portal.Visitor().GetPage("/en/sessions/closing-press-conference")).One(".facts").TextContent.ShouldContain("For accredited press");
    }

    [Fact]
    public async Task All_twenty_sub_forums_stand_under_their_themes()
    {
        var page = await portal.Visitor().GetPage("/en/sub-forums");
        page.Document.QuerySelectorAll("main section").Length.ShouldBe(4);
        page.Document.QuerySelectorAll("main h3 a").Length.ShouldBe(20);
        page.Document.QuerySelectorAll("main .sample-mark").Count(mark => mark.TextContent == "sample sub-forum").ShouldBe(8);
    }

    [Fact]
    public async Task On_the_day_itself_a_line_stands_for_now()
    {
        await using var during = await PortalFixture.StartAsync(options => options.Now = new(2022, 11, 10, 10, 22, 0, TimeSpan.FromHours(8)));
        var browser = during.Visitor();
        var today = await browser.GetPage("/en/agenda");
        today.One(".tabs:not(.line) [aria-current=page]").GetAttribute("href").ShouldBe("/en/agenda/2022-11-10");
        today.One(".line-now").ClassList.ShouldContain("from-16");
        today.One(".line-now").TextContent.ShouldContain("10:22");
        (await browser.GetPage("/en/agenda/2022-11-09")).Document.QuerySelector(".line-now").ShouldBeNull();
        (await browser.GetPage("/en/sub-forums/ai-and-digital-ethics")).One(".state.live");
    }
}
