using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>A room is closed for a time.</summary>
public sealed class RoomClosureTests : IAsyncLifetime
{
    private const string WhatIf = "/organise/agenda/what-if";
    private const string Script = "<script>alert(1)</script>";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_manager_closes_a_room_that_nothing_can_be_placed_in_then_and_opens_it_again()
    {
        var stays = await New("Stays in the closed room", Drafts.Slot("hall-1", 9, 11));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var asked = await browser.GetPage($"/en{WhatIf}?room=hall-1&day=2022-11-12&from=10:00&until=14:00");
        var empty = await browser.Submit(asked, form: "form[action*=Close]");
        empty.One("#Close_Reason-error");
        empty.One("[name=from]").GetAttribute("value").ShouldBe("10:00", "what was asked is kept");
        var closed = await browser.Follow(await browser.Submit(empty, form: "form[action*=Close]", values: [("Close.Reason", Script)]));
        closed.One("#closed ~ .card tbody tr").TextContent.ShouldContain("10:00–14:00");
        closed.Html.ShouldNotContain(Script);
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "CloseRoom" && entry.SubjectName == "hall-1"))).ShouldBeTrue();

        var refusal = await Should.ThrowAsync<RuleViolation>(New("Wants the closed room", Drafts.Slot("hall-1", 13, 15)));
        (refusal.Key, refusal.Property, refusal.Arguments[2]).ShouldBe(("Agenda.Desk.RoomClosed", "Session.Slot.Room", Script));
        var board = await browser.GetPage($"/ar/organise/agenda/board?day=2022-11-12");
        board.One(".closure").TextContent.ShouldContain(Script);
        board.One($"[data-block='sessions/{stays}'] .warned-of").TextContent.ShouldContain(Script);
        (await portal.SendAsOperator(new ListConflicts.Query())).ShouldContain(conflict => conflict.Item.Slug == stays && conflict.Kind == ConflictKind.RoomTwice && conflict.Other == null);

        var opened = await browser.Submit(await browser.GetPage($"/en{WhatIf}"), form: "form[action*=Reopen]");
        (await browser.Follow(opened)).One(".notice.ok").TextContent.Trim().ShouldBe("Hall 1 is open again, 10:00–14:00.");
        await New("Gets the opened room", Drafts.Slot("hall-1", 13, 15));
    }

    [Fact]
    public async Task A_closing_is_never_released_and_does_not_count_as_free()
    {
        await New("Needs another room", Drafts.Slot("hall-3", 9, 10));
        await Close("hall-4", 9, 10);
        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        (await portal.Db(db => db.AgendaReleases.OrderByDescending(release => release.Number).Select(release => release.Snapshot).FirstAsync())).ShouldNotContain("Stage is built");
        var foreseen = await portal.SendAsOperator(new ForeseeClosure.Query("hall-3", Drafts.FreeDay, new(9, 0), new(10, 0)));
        foreseen.Closure!.Items.Single().FreeRooms.Select(room => room.In("en").Text).ShouldNotContain("Hall 4");
    }

    [Fact]
    public async Task A_document_that_wants_the_closed_room_is_told_so()
    {
        await Close("hall-5", 9, 12);
        var (_, report) = await portal.Review("title,date,start,end,room\nLate wish,2022-11-12,10:00,11:00,Hall 5\n", "plan.csv");
        report.Of(ImportRemarkKind.PlaceTaken).ShouldHaveSingleItem().Value.ShouldContain("Stage is built");
    }

    [Theory]
    [InlineData("hall-6", 9, 10, "Agenda.WhatIf.IsClosedThen")]
    [InlineData("livestream", 9, 10, "Agenda.Desk.GoneMeanwhile")]
    [InlineData("no-such-room", 9, 10, "Agenda.Desk.GoneMeanwhile")]
    public async Task What_cannot_be_closed_is_refused(string room, int from, int until, string key)
    {
        await Close("hall-6", from, until + 1);
        (await Should.ThrowAsync<RuleViolation>(Close(room, from, until))).Key.ShouldBe(key);
    }

    [Fact]
    public async Task Of_one_who_closes_and_twenty_who_place_at_once_nobody_ends_up_in_a_closed_room_unmarked()
    {
        var tasks = Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            if (number == 10)
            {
                await Close("waterside-a", 9, 20);
                return;
            }

            try
            {
                await New($"Racing {number}", new("waterside-a", Drafts.FreeDay, new TimeOnly(9, 0).AddMinutes(20 * number), new TimeOnly(9, 20).AddMinutes(20 * number)));
            }
            catch (RuleViolation refusal) when (refusal.Key == "Agenda.Desk.RoomClosed")
            {
            }
        }, TestContext.Current.CancellationToken));
        await Task.WhenAll(tasks);
        var placed = await portal.Db(db => db.Sessions.Where(session => session.Slug.StartsWith("racing-") && session.RoomId != null).Select(session => session.Slug).ToListAsync());
        var marked = (await portal.SendAsOperator(new ListConflicts.Query())).Where(conflict => conflict.Kind == ConflictKind.RoomTwice && conflict.Other == null).Select(conflict => conflict.Item.Slug);
        placed.Except(marked).ShouldBeEmpty();
        (await Should.ThrowAsync<RuleViolation>(New("Too late", Drafts.Slot("waterside-a", 17, 18)))).Key.ShouldBe("Agenda.Desk.RoomClosed");
    }

    [Fact]
    public async Task Nobody_without_the_permission_closes_or_opens()
    {
        await Close("waterside-b", 9, 10);
        var code = await portal.Db(db => db.RoomClosures.Where(closure => closure.RoomSlug == "waterside-b").Select(closure => closure.Code).SingleAsync());
        var editor = await portal.SignedInAs(Role.Editor);
        (await editor.GetPage($"/en{WhatIf}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Application.Forbidden>(portal.Send(new ReopenRoom.Command(code), await portal.CreateAccount(roles: Role.Editor)));
        await Should.ThrowAsync<Application.NotFound>(portal.SendAsOperator(new ReopenRoom.Command("nothing")));
    }

    private Task Close(string room, int from, int until) => portal.SendAsOperator(new CloseRoom.Command(room, Drafts.FreeDay, new(from, 0), new(until, 0), "Stage is built"));

    private Task<string> New(string title, SlotFields slot) => portal.SendAsOperator(new CreateSession.Command(Drafts.Session(title, slot)));
}
