using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>The board on which the working draft is built, without its script.</summary>
public sealed class BoardTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Board = "/organise/agenda/board";
    private const string Script = "<script>alert(1)</script>";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task A_day_stands_with_its_rooms_its_frames_and_their_sessions_in_every_language(string segment)
    {
        var page = await (await portal.SignedInAs(Role.AgendaManager)).GetPage($"/{segment}{Board}?day=2022-11-10");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotContain("Agenda.Board.");
        page.One($"a[href='/{segment}{Board}?day=2022-11-10'][aria-current=page]");
        page.Document.QuerySelectorAll(".venue").Length.ShouldBe(4);
        page.Document.QuerySelectorAll(".room").Select(room => room.GetAttribute("data-room")).Distinct().Count().ShouldBe(11);
        var frame = page.One("[data-block='sub-forums/ai-and-digital-ethics']");
        frame.ClassList.ShouldContain("frame");
        frame.GetAttribute("data-start").ShouldBe("540");
        frame.GetAttribute("data-length").ShouldBe("180");
        frame.QuerySelector(".move")!.GetAttribute("href").ShouldBe($"/{segment}{Board}/sub-forums/ai-and-digital-ethics?day=2022-11-10");
        var inside = page.Document.QuerySelectorAll("[data-frame=ai-and-digital-ethics]");
        inside.Length.ShouldBeGreaterThan(1);
        var column = frame.ClassList.Single(name => name.StartsWith("in-", StringComparison.Ordinal));
        inside.Count(session => session.ClassList.Contains("inside") && session.ClassList.Contains(column)).ShouldBe(inside.Length);
        page.One("a[hreflang=ru]").GetAttribute("href").ShouldNotBeNull().ShouldContain("2022-11-10");
    }

    [Theory]
    [InlineData(Board)]
    [InlineData($"{Board}/sessions/expo-opening")]
    [InlineData($"{Board}/sub-forums/data-governance")]
    public async Task Nobody_without_the_permission_builds(string path)
    {
        (await portal.Visitor().GetPage($"/en{path}")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Editor, Role.Registrar)).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var manager = await portal.SignedInAs(Role.AgendaManager);
        (await manager.GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.Post($"/en{path}")).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
    }

    [Fact]
    public async Task A_move_is_told_with_its_room_and_time_and_stands_in_the_audit_log()
    {
        var slug = await New("Carried over");
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var moved = await Move(browser, $"sessions/{slug}", "hall-1", "2022-11-12", "09:05", "10:20");
        moved.Location.ShouldBe($"/en{Board}?day=2022-11-12");
        var board = await browser.Follow(moved);
        board.One(".notice.ok").TextContent.Trim().ShouldBe("Placed: “Carried over”. Hall 1, Saturday, 12 November, 09:05–10:20.");
        var block = board.One($"[data-block='sessions/{slug}']");
        (block.GetAttribute("data-room"), block.GetAttribute("data-start"), block.GetAttribute("data-length"), block.GetAttribute("data-version")).ShouldBe(("hall-1", "545", "75", "1"));
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "PlaceSession" && entry.SubjectName == slug))).ShouldBeTrue();

        var off = await browser.Submit(await browser.GetPage($"/en{Board}/sessions/{slug}?day=2022-11-12"), button: "[formaction*=Off]");
        off.Location.ShouldBe($"/en{Board}?day=2022-11-12");
        (await browser.Follow(off)).One($".tray [data-block='sessions/{slug}']");
        (await browser.Follow(await Move(browser, $"sessions/{slug}", "hall-1", "2022-11-09", "22:00", "00:00"))).Document.QuerySelectorAll(".hour")[^1].TextContent.ShouldBe("23:00");
    }

    [Theory]
    [InlineData("en", "hall-2", "09:30", "10:30", "Hall 2 is taken: Sits in Hall 2")]
    [InlineData("zh", "hall-2", "09:30", "10:30", "Sits in Hall 2")]
    [InlineData("en", "no-such-room", "11:00", "12:00", "Choose again")]
    [InlineData("ar", "hall-2", "12:00", "11:00", "")]
    public async Task What_cannot_be_is_said_in_the_readers_language_and_nothing_moves(string language, string room, string start, string end, string why)
    {
        var here = await New("Sits in Hall 2");
        if ((await portal.SendAsOperator(new ReadBoard.Query(Drafts.FreeDay))).Blocks.All(block => block.Place!.Room != "hall-2"))
        {
            await portal.SendAsOperator(new PlaceSession.Command(here, 0, Drafts.Slot("hall-2", 9, 11)));
        }

        var slug = await New("Wants Hall 2");
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var refused = await Move(browser, $"sessions/{slug}", room, "2022-11-12", start, end, language);
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One("#errors li").TextContent.ShouldContain(why);
        refused.One("#errors li a").GetAttribute("href").ShouldBe(start == "12:00" ? "#Command_Slot_End" : "#Command_Slot_Room");
        refused.One("[name='Command.Slot.Start']").GetAttribute("value").ShouldBe(start);
        (await portal.SendAsOperator(new OpenSession.Query(slug))).Version.ShouldBe(0);
    }

    [Fact]
    public async Task Who_moves_what_a_colleague_has_moved_meanwhile_is_told_where_it_stands_now_and_may_move_it_on()
    {
        var slug = await New("Wanted by two");
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/en{Board}/sessions/{slug}");
        await portal.SendAsOperator(new PlaceSession.Command(slug, 0, Drafts.Slot("hall-4", 9, 10)));
        (string, string?)[] wish = [("Command.Slot.Room", "hall-5"), ("Command.Slot.Day", "2022-11-12"), ("Command.Slot.Start", "14:00"), ("Command.Slot.End", "15:00")];
        var conflict = await browser.Submit(form, values: wish);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One("#conflict .refusal").TextContent.ShouldBe(
            "A colleague has changed this meanwhile. It now stands here: Hall 4, Saturday, 12 November, 09:00–10:00. You wanted: Hall 5, Saturday, 12 November, 14:00–15:00.");
        conflict.One("[name='Command.Slot.Start']").GetAttribute("value").ShouldBe("14:00");
        (await browser.Submit(conflict)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.SendAsOperator(new OpenSession.Query(slug))).Stored!.Slot.Room.ShouldBe("hall-5");
        (await Should.ThrowAsync<Conflict>(portal.SendAsOperator(new PlaceSession.Command(slug, 1, null)))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_frame_takes_its_sessions_along_or_leaves_them_and_is_never_shorter_than_what_it_carries()
    {
        var forum = await Forum("Frame", Drafts.Slot("hall-6", 9, 12));
        var first = await New("First in frame", Drafts.Slot("hall-6", 9, 10), forum);
        var last = await New("Last in frame", Drafts.Slot("hall-6", 11, 12), forum);
        var elsewhere = await New("Of the frame but elsewhere", Drafts.Slot("waterside-b", 9, 10), forum);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await Move(browser, $"sub-forums/{forum}", "plenary-hall", "2022-11-12", "13:30", "16:30")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await At(first)).ShouldBe(new SlotFields("plenary-hall", Drafts.FreeDay, new(13, 30), new(14, 30)));
        (await At(last)).ShouldBe(new SlotFields("plenary-hall", Drafts.FreeDay, new(15, 30), new(16, 30)));
        (await At(elsewhere)).ShouldBe(Drafts.Slot("waterside-b", 9, 10));
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "PlaceSubForum" && entry.SubjectName == first))).ShouldBeTrue();

        var refused = await Move(browser, $"sub-forums/{forum}", "hall-6", "2022-11-12", "09:00", "11:00");
        refused.One("#errors").TextContent.ShouldContain("“Last in frame” would be at 12 November 2022 11:00–12:00, outside the sub-forum.");
        (await At(first)).Room.ShouldBe("plenary-hall");

        var form = await browser.GetPage($"/en{Board}/sub-forums/{forum}");
        var shorter = await browser.Submit(form, values: [("Command.Slot.End", "15:00"), ("Command.TakesSessions", null)]);
        shorter.Status.ShouldBe(HttpStatusCode.Redirect);
        var board = await browser.Follow(await Move(browser, $"sessions/{first}", "plenary-hall", "2022-11-12", "13:35", "14:00"));
        board.One($"[data-block='sessions/{first}']").GetAttribute("data-frame").ShouldBe(forum);
        board.One($"[data-block='sessions/{last}']").GetAttribute("data-frame").ShouldBeEmpty();
        board.One($"[data-block='sessions/{last}'] .warned-of").TextContent.ShouldContain("lies outside the time of its sub-forum");

        (await browser.Submit(await browser.GetPage($"/en{Board}/sub-forums/{forum}"), button: "[formaction*=Off]")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await At(first)).ShouldBe(SlotFields.None);
        (await At(last)).Room.ShouldBe("plenary-hall", "it lay outside");
    }

    [Fact]
    public async Task An_open_board_hears_of_what_colleagues_do_and_only_then()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var state = (await browser.GetPage($"/en{Board}")).One("#board").GetAttribute("data-state");
        (await browser.GetPage($"/en{Board}?since={state}")).Status.ShouldBe(HttpStatusCode.NoContent);
        var slug = await New("News for the board");
        var fresh = (await browser.GetPage($"/en{Board}?since={state}")).One("#board").GetAttribute("data-state");
        fresh.ShouldNotBe(state);
        await portal.SendAsOperator(new PlaceSession.Command(slug, 0, Drafts.Slot("expo-stage", 9, 10)));
        (await browser.GetPage($"/en{Board}?since={fresh}")).Status.ShouldBe(HttpStatusCode.OK);
        (await portal.SendAsOperator(new WatchBoard.Query())).ShouldNotBe(fresh);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?day=tomorrow")]
    [InlineData("?day=9999-12-31")]
    public async Task A_day_that_has_nothing_to_do_with_the_summit_becomes_its_first(string query) =>
        (await (await portal.SignedInAs(Role.AgendaManager)).GetPage($"/en{Board}{query}")).One("#board").GetAttribute("data-day").ShouldBe("2022-11-09");

    [Fact]
    public async Task What_is_on_at_once_in_the_online_room_stands_side_by_side()
    {
        await New("Stream one", Drafts.Slot("livestream", 9, 11));
        await New("Stream two", Drafts.Slot("livestream", 10, 12));
        var board = await portal.SendAsOperator(new ReadBoard.Query(Drafts.FreeDay));
        board.Venues.SelectMany(venue => venue.Columns).Count(column => column.Room == "livestream").ShouldBe(2);
        board.Blocks.Where(block => block.Place!.Room == "livestream").Select(block => block.Place!.Column).ShouldBe([11, 12]);
    }

    [Fact]
    public async Task Scripts_in_titles_come_back_as_words()
    {
        var slug = await New(Script);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.GetPage($"/en{Board}")).Html.ShouldNotContain(Script);
        (await browser.GetPage($"/en{Board}/sessions/{slug}")).Html.ShouldNotContain(Script);
        (await browser.GetPage($"/en{Board}/sessions/no-such-session")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Page> Move(HttpClient browser, string block, string room, string day, string start, string end, string language = "en") => await browser.Submit(
        await browser.GetPage($"/{language}{Board}/{block}"),
        values: [("Command.Slot.Room", room), ("Command.Slot.Day", day), ("Command.Slot.Start", start), ("Command.Slot.End", end)]);

    private Task<string> New(string title, SlotFields? slot = null, string? forum = null) => portal.SendAsOperator(new CreateSession.Command(Drafts.Session(title, slot, forum)));

    private async Task<string> Forum(string name, SlotFields slot) =>
        await portal.SendAsOperator(new CreateSubForum.Command(Drafts.SubForum(name, await portal.Db(db => db.Themes.Select(theme => theme.Slug).FirstAsync()), slot)));

    private async Task<SlotFields> At(string session) => (await portal.SendAsOperator(new OpenSession.Query(session))).Stored!.Slot;
}
