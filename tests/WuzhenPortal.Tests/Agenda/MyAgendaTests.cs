using System.Net;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>A reader's own agenda needs no account: the address carries what was starred.</summary>
public sealed class MyAgendaTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Opening = "/en/sessions/opening-ceremony";

    [Fact]
    public async Task Every_session_has_a_place_for_its_star_and_the_same_code_everywhere()
    {
        var code = await portal.CodeAsync(Opening);
        code.ShouldMatch("^[0-9A-Z]{6}$");
        var list = await portal.Visitor().GetPage("/ar/agenda/all");
        list.Document.QuerySelectorAll(".session-row").ShouldAllBe(row => row.QuerySelectorAll("[data-star]").Length == 1);
        list.One($"[data-star={code}]");
        (await portal.Visitor().GetPage("/en/agenda/2022-11-09")).One($"[data-star={code}]").GetAttribute("data-title").ShouldBe("Opening Ceremony");
        (await portal.Visitor().GetPage("/en/agenda/2022-11-10")).One($"[data-star={await portal.CodeAsync("/en/sessions/ai-and-digital-ethics-panel")}]")
            .GetAttribute("data-title").ShouldBe("Panel discussion – Artificial Intelligence and Digital Ethics Forum");
    }

    [Fact]
    public async Task Starred_sessions_stand_by_day_with_a_link_a_code_and_a_subscription()
    {
        var (opening, panel) = (await portal.CodeAsync(Opening), await portal.CodeAsync("/en/sessions/ai-and-digital-ethics-panel"));
        var page = await portal.Visitor().GetPage($"/en/agenda/mine?s={opening.ToLowerInvariant()},{panel},ZZZZZZ,%3Cb%3E,{opening}");
        page.Document.QuerySelectorAll(".session-row h3 a").Select(link => link.GetAttribute("href")).ShouldBe([Opening, "/en/sessions/ai-and-digital-ethics-panel"]);
        page.Document.QuerySelectorAll("h2.day").Length.ShouldBe(2);
        page.One("#share-link").GetAttribute("value")!.ShouldEndWith($"/en/agenda/mine?s={opening},{panel}");
        page.One("#share a.button[href^='webcal://']").GetAttribute("href")!.ShouldEndWith($"/en/agenda/mine.ics?s={opening},{panel}");
        page.One("#mine[data-is-shared=true]").GetAttribute("data-codes").ShouldBe($"{opening},{panel}");
        page.One("meta[name=robots][content=noindex]");
        var code = await portal.Visitor().GetPage(page.One("img.qr").GetAttribute("src")!);
        code.Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        code.Html.ShouldStartWith("<svg");
    }

    [Fact]
    public async Task Two_lists_are_never_answered_by_one_kept_page()
    {
        var (one, other) = (await portal.CodeAsync(Opening), await portal.CodeAsync("/en/sessions/closing-press-conference"));
        var browser = portal.Visitor();
        (await browser.GetPage($"/en/agenda/mine?s={one}")).One(".session-row h3 a").GetAttribute("href").ShouldBe(Opening);
        (await browser.GetPage($"/en/agenda/mine?s={other}")).One(".session-row h3 a").GetAttribute("href").ShouldBe("/en/sessions/closing-press-conference");
        (await browser.GetPage("/en/agenda/mine")).One(".empty");
    }

    [Fact]
    public async Task What_takes_place_at_the_same_time_is_said_but_not_of_a_sub_forum_and_its_own_session()
    {
        var forum = await portal.CodeAsync("/en/sub-forums/ai-and-digital-ethics");
        var inside = await portal.CodeAsync("/en/sessions/ai-and-digital-ethics-panel");
        (await portal.Visitor().GetPage($"/en/agenda/mine?s={forum},{inside}")).Document.QuerySelectorAll(".advice").ShouldBeEmpty();
        var other = await portal.CodeAsync("/en/sub-forums/belt-and-road");
        var page = await portal.Visitor().GetPage($"/en/agenda/mine?s={forum},{other}");
        page.Document.QuerySelectorAll(".advice.clash").Length.ShouldBeOneOf(0, 2);
    }

    [Fact]
    public async Task The_way_between_two_venues_wants_twenty_minutes()
    {
        await using var own = await PortalFixture.StartAsync();
        var manager = await own.CreateAccount(roles: Role.AgendaManager);
        var (hall, far) = await own.Db(async db =>
        {
            var rooms = await db.Rooms.Where(room => room.Kind != WuzhenPortal.Domain.Summits.RoomKind.Online).OrderBy(room => room.Position).ToListAsync();
            var first = rooms[0];
            return (first.Slug, rooms.First(room => room.VenueId != first.VenueId).Slug);
        });
        await own.Send(new CreateSession.Command(Drafts.Session("Before", new(hall, Drafts.FreeDay, new(9, 0), new(10, 0)))), manager);
        await own.Send(new CreateSession.Command(Drafts.Session("Shortly after", new(far, Drafts.FreeDay, new(10, 15), new(11, 0)))), manager);
        await own.Send(new CreateSession.Command(Drafts.Session("Meanwhile", new(hall, Drafts.FreeDay, new(10, 30), new(11, 30)))), manager);
        await own.Send(new ReleaseAgenda.Command(null), manager);
        var page = await own.Visitor().GetPage("/en/agenda/2022-11-12");
        var codes = page.Document.QuerySelectorAll(".block > [data-star]").Select(star => star.GetAttribute("data-star"));
        var mine = await own.Visitor().GetPage($"/en/agenda/mine?s={string.Join(',', codes)}");
        var rows = mine.Document.QuerySelectorAll(".session-row");
        rows.Length.ShouldBe(3);
        rows[0].QuerySelectorAll(".advice").ShouldBeEmpty();
        rows[1].QuerySelector(".advice:not(.clash)")!.TextContent.ShouldContain("15");
        rows[1].QuerySelector(".advice.clash")!.TextContent.ShouldContain("Meanwhile");
        rows[2].QuerySelector(".advice.clash")!.TextContent.ShouldContain("Shortly after");
    }

    [Fact]
    public async Task A_calendar_subscribes_to_the_stars_alone()
    {
        var opening = await portal.CodeAsync(Opening);
        var page = await portal.Visitor().GetPage($"/zh/agenda/mine.ics?s={opening},ZZZZZZ");
        page.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var single = Calendar.Load((await portal.Visitor().GetPage("/zh/sessions/opening-ceremony.ics")).Html)!.Events.Single();
        var part = Calendar.Load(page.Html)!.Events.Single();
        part.Uid.ShouldBe(single.Uid);
        part.Sequence.ShouldBe(single.Sequence);
        Calendar.Load((await portal.Visitor().GetPage("/zh/agenda/mine.ics")).Html)!.Events.ShouldBeEmpty();
        (await portal.Visitor().GetPage($"/zh/agenda/mine.ics?s={string.Join(',', Enumerable.Repeat("ABCDEF", 2000))}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_later_release_tells_what_changed_of_the_stars()
    {
        await using var own = await PortalFixture.StartAsync();
        var manager = await own.CreateAccount(roles: Role.AgendaManager);
        var forum = (await own.Visitor().GetPage("/en/sub-forums/digital-economy")).One(".detail-head [data-star]").GetAttribute("data-star");
        var other = (await own.Visitor().GetPage("/en/sub-forums/belt-and-road")).One(".detail-head [data-star]").GetAttribute("data-star");
        await own.Db(async db =>
        {
            var changed = await db.SubForums.SingleAsync(part => part.Slug == "digital-economy");
            changed.Describe(changed.ThemeId, LocalizedText.Of("en", "Economy of Bits"), LocalizedText.Empty);
            changed.TakeOffTheBoard();
            await db.SaveChangesAsync();
        });
        var release = await own.Send(new ReleaseAgenda.Command(null), manager);
        var changes = await own.Visitor().GetPage($"/en/agenda/changes?since={release - 1}&s={forum}");
        changes.One(".changed > li .state").TextContent.ShouldBe("Moved");
        changes.One(".changed > li a").TextContent.ShouldBe("Economy of Bits");
        changes.One(".changed del").TextContent.ShouldContain("–");
        (await own.Visitor().GetPage($"/en/agenda/changes?since={release - 1}&s={other}")).One(".empty");
        (await own.Visitor().GetPage($"/en/agenda/changes?since={release - 1}")).Document.QuerySelectorAll(".changed > li").Length.ShouldBe(1);
        foreach (var since in new[] { $"{release}", "0", "-1", "99", "x" })
        {
            (await own.Visitor().GetPage($"/en/agenda/changes?since={since}")).One(".empty");
        }
    }
}
