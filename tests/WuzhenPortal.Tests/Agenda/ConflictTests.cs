using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Tests.Seats;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>What does not go together is found while the agenda is made, and has the consequences that the summit wants.</summary>
public sealed class ConflictTests : IAsyncLifetime
{
    private const string Rules = "/en/organise/agenda/conflicts/rules";

    private PortalFixture portal = null!;
    private string speaker = "";

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        speaker = await portal.Db(db => db.Speakers.OrderByDescending(speaker => speaker.Slug).Select(speaker => speaker.Slug).FirstAsync());
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_conflict_that_blocks_the_release_is_named_and_keeps_it_back_until_it_is_solved()
    {
        await PlaceAsync("Bridges", "hall-1", 9, 11, speaker);
        var other = await PlaceAsync("Canals", "hall-2", 10, 12, speaker);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        await DecideAsync(browser, (ConflictKind.SpeakerTwice, ConflictLevel.BlocksRelease));

        var page = await browser.GetPage("/en/organise/agenda/release");
        page.MainText.ShouldContain("The draft cannot be released with these conflicts: 1");
        page.One(".action-bar button").HasAttribute("disabled").ShouldBeTrue();
        var refused = await browser.Submit(page);
        refused.Status.ShouldBe(HttpStatusCode.OK);
        (await portal.Db(db => db.AgendaReleases.CountAsync())).ShouldBe(1);

        await portal.SendAsOperator(new RemoveSession.Command(other, 0));
        (await browser.Submit(await browser.GetPage("/en/organise/agenda/release"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_conflict_that_blocks_placing_is_said_beside_the_room_and_nothing_typed_is_lost()
    {
        await PlaceAsync("Bridges", "hall-1", 9, 11, speaker);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        await DecideAsync(browser, (ConflictKind.SpeakerTwice, ConflictLevel.BlocksPlacing));
        var canals = await PlaceAsync("Canals", "hall-2", 11, 12, speaker);

        var page = await browser.GetPage($"/en/organise/agenda/sessions/{canals}");
        var refused = await browser.Submit(page, button: "#save", values: [("Command.Session.Slot.Start", "10:00"), ("Command.Session.Title[en]", "Canals and locks")]);
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One("#Command_Session_Slot_Room-error").TextContent.ShouldContain("speaks in “Bridges” and at the same time in “Canals and locks”");
        refused.One("[name='Command.Session.Title[en]']").TextContent.Trim().ShouldBe("Canals and locks");
        (await portal.Db(db => db.Sessions.SingleAsync(session => session.Slug == canals))).Title.ToString().ShouldBe("Canals");
    }

    [Fact]
    public async Task A_conflict_that_was_there_before_the_rule_keeps_nobody_from_working_on()
    {
        await PlaceAsync("Bridges", "hall-1", 9, 11, speaker);
        var canals = await PlaceAsync("Canals", "hall-2", 10, 12, speaker);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        await DecideAsync(browser, (ConflictKind.SpeakerTwice, ConflictLevel.BlocksPlacing));
        var saved = await browser.Submit(await browser.GetPage($"/en/organise/agenda/sessions/{canals}"), button: "#save", values: [("Command.Session.Title[en]", "Canals and locks")]);
        saved.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_further_speaker_in_the_same_two_sessions_is_a_conflict_of_its_own()
    {
        var other = await portal.Db(db => db.Speakers.Where(one => one.Slug != speaker).OrderBy(one => one.Slug).Select(one => one.Slug).FirstAsync());
        await PlaceAsync("Bridges", "hall-1", 9, 11, speaker, other);
        var canals = await PlaceAsync("Canals", "hall-2", 10, 12, speaker);
        await DecideAsync(await portal.SignedInAs(Role.AgendaManager), (ConflictKind.SpeakerTwice, ConflictLevel.BlocksPlacing));
        var opened = await portal.SendAsOperator(new OpenSession.Query(canals));
        await Should.ThrowAsync<RuleViolation>(portal.SendAsOperator(new EditSession.Command(canals, opened.Version, opened.Stored! with { Speakers = [speaker, other] })));
    }

    [Fact]
    public async Task A_room_is_used_twice_only_where_the_summit_lets_it_and_is_then_listed()
    {
        await PlaceAsync("Bridges", "hall-1", 9, 11);
        await Should.ThrowAsync<RuleViolation>(PlaceAsync("Canals", "hall-1", 10, 12));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        await DecideAsync(browser, (ConflictKind.RoomTwice, ConflictLevel.Warns));
        await PlaceAsync("Canals", "hall-1", 10, 12);
        var list = await browser.GetPage("/en/organise/agenda/conflicts");
        list.MainText.ShouldContain("“Bridges” and “Canals” (10:00–12:00) are in Hall 1 at the same time.");
        list.MainText.ShouldContain("Warns");
        (await browser.GetPage("/ar/organise/agenda/board?day=2022-11-12")).Document.QuerySelectorAll(".block.warned").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Who_must_be_at_another_venue_within_minutes_is_told_of()
    {
        var rooms = await portal.Db(db => db.Rooms.Where(room => room.Kind != Domain.Summits.RoomKind.Online).OrderBy(room => room.Id).Select(room => new { room.Slug, room.VenueId }).ToListAsync());
        var elsewhere = rooms.First(room => room.VenueId != rooms[0].VenueId).Slug;
        await PlaceAsync("Bridges", rooms[0].Slug, 9, 10, speaker);
        await PlaceAsync("Canals", elsewhere, 10, 11, speaker);
        await PlaceAsync("Locks", elsewhere, 11, 12, speaker);
        (await OfAsync(ConflictKind.TooLittleTime)).Select(conflict => (conflict.Item.Name.ToString(), conflict.Other!.Name.ToString())).ShouldBe([("Canals", "Bridges")]);
    }

    [Fact]
    public async Task A_room_with_fewer_seats_than_were_given_is_told_of()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 3);
        foreach (var person in await portal.CrowdAsync(2))
        {
            await portal.ReserveAsync(person);
        }

        (await OfAsync(ConflictKind.RoomTooSmall)).ShouldBeEmpty();
        await portal.Db(async db =>
        {
            var room = await db.SubForums.Where(forum => forum.Slug == TestSeats.Forum).Select(forum => forum.RoomId).SingleAsync();
            await db.Rooms.Where(one => one.Id == room).ExecuteUpdateAsync(update => update.SetProperty(one => one.Capacity, 1));
        });
        (await OfAsync(ConflictKind.RoomTooSmall)).ShouldHaveSingleItem().Item.Slug.ShouldBe(TestSeats.Forum);
    }

    [Fact]
    public async Task More_sessions_at_once_than_teams_of_interpreters_are_told_of_in_the_readers_language()
    {
        await PlaceAsync("Bridges", "hall-1", 9, 11);
        await PlaceAsync("Canals", "hall-2", 10, 12);
        (await OfAsync(ConflictKind.InterpretersTwice)).ShouldBeEmpty("there are always enough until somebody says how many");
        var browser = await portal.SignedInAs(Role.AgendaManager);
        await browser.Submit(await browser.GetPage(Rules), values: [("Command.InterpreterTeams", "1")]);
        var list = await browser.GetPage("/fr/organise/agenda/conflicts");
        list.MainText.ShouldContain("« Canals » (10:00–12:00) est une séance de trop à interpréter en même temps (arabe) : 2, équipes : 1.");
        list.MainText.ShouldNotContain("« Bridges » (");
    }

    [Fact]
    public async Task Two_sessions_of_a_speaker_that_meet_after_midnight_are_found()
    {
        var lanterns = await PlaceAsync("Lanterns", "hall-1", 22, 23, speaker);
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Fireworks", Drafts.Slot("hall-2", 0, 2, Drafts.FreeDay.AddDays(1)), null, speaker)));
        (await OfAsync(ConflictKind.SpeakerTwice)).ShouldBeEmpty();
        // As an import brings it: a form ends at midnight.
        await portal.Db(async db =>
        {
            var session = await db.Sessions.SingleAsync(session => session.Slug == lanterns);
            session.PlaceAt(session.RoomId!.Value, new TimeSlot(session.StartsAt!.Value, session.StartsAt.Value.AddHours(3)));
            await db.SaveChangesAsync();
        });
        (await OfAsync(ConflictKind.SpeakerTwice)).ShouldHaveSingleItem().Other!.Name.ToString().ShouldBe("Fireworks");
    }

    [Fact]
    public async Task What_the_summit_ignores_is_shown_nowhere()
    {
        await PlaceAsync("Bridges", "hall-1", 9, 11, speaker);
        var canals = await PlaceAsync("Canals", "hall-2", 10, 12, speaker);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        await DecideAsync(browser, (ConflictKind.SpeakerTwice, ConflictLevel.Ignored));
        foreach (var path in new[] { "/en/organise/agenda", "/en/organise/agenda/conflicts", $"/en/organise/agenda/sessions/{canals}", "/en/organise/agenda/board?day=2022-11-12" })
        {
            (await browser.GetPage(path)).MainText.ShouldNotContain("at the same time in");
        }
    }

    [Fact]
    public async Task Two_managers_who_decide_at_once_see_each_others_rules()
    {
        var (one, other) = (await portal.SignedInAs(Role.AgendaManager), await portal.SignedInAs(Role.AgendaManager));
        await DecideAsync(one, (ConflictKind.TooLittleTime, ConflictLevel.Ignored));
        var (first, second) = (await one.GetPage(Rules), await other.GetPage(Rules));
        await one.Submit(first, values: [("Command.Levels[TooLittleTime]", "BlocksRelease")]);
        var late = await other.Submit(second, values: [("Command.Levels[OutsideSubForum]", "Ignored")]);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.One("#conflict").TextContent.ShouldContain("Blocks the release");
        (await other.Submit(late)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Db(db => db.ConflictRules.SingleAsync())).OutsideSubForum.ShouldBe(ConflictLevel.Ignored);
    }

    [Fact]
    public async Task A_number_of_teams_that_cannot_be_is_said_beside_its_field()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        foreach (var wrong in new[] { "0", "many", "1000" })
        {
            var refused = await browser.Submit(await browser.GetPage(Rules), values: [("Command.InterpreterTeams", wrong), ("Command.Levels[RoomTwice]", "Warns")]);
            refused.Status.ShouldBe(HttpStatusCode.OK);
            refused.One("#Command_InterpreterTeams-error");
            refused.One("[name='Command.InterpreterTeams']").GetAttribute("value").ShouldBe(wrong);
            refused.One("[name='Command.Levels[RoomTwice]'] option[selected]").GetAttribute("value").ShouldBe("Warns");
        }
    }

    private Task<string> PlaceAsync(string title, string room, int from, int to, params string[] speakers) =>
        portal.SendAsOperator(new CreateSession.Command(Drafts.Session(title, Drafts.Slot(room, from, to), null, speakers)));

    private static async Task DecideAsync(HttpClient browser, params (ConflictKind Kind, ConflictLevel Level)[] levels) =>
        (await browser.Submit(await browser.GetPage(Rules), values: [.. levels.Select(level => ($"Command.Levels[{level.Kind}]", (string?)$"{level.Level}"))])).Status.ShouldBe(HttpStatusCode.Redirect);

    private async Task<List<AgendaConflict>> OfAsync(ConflictKind kind) => [.. (await portal.SendAsOperator(new ListConflicts.Query())).Where(conflict => conflict.Kind == kind)];
}
