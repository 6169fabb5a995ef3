using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Two things on the board change places.</summary>
public sealed class SwapTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Board = "/organise/agenda/board";

    [Fact]
    public async Task Two_sessions_get_each_others_room_and_time_by_the_form_of_one()
    {
        var early = await New("Early swap", Drafts.Slot("hall-1", 9, 10));
        var late = await New("Late swap", Drafts.Slot("hall-2", 14, 16));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/zh{Board}/sessions/{early}?day=2022-11-12");
        var choice = form.Document.QuerySelectorAll("#Swap_With option").Single(option => option.TextContent.Contains("Late swap", StringComparison.Ordinal));
        var swapped = await browser.Submit(form, form: "form[action*=Swap]", values: [("Swap.With", choice.GetAttribute("value"))]);
        swapped.Location.ShouldBe($"/zh{Board}?day=2022-11-12");
        (await browser.Follow(swapped)).One(".notice.ok").TextContent.ShouldContain("Late swap");
        (await At(early)).ShouldBe(Drafts.Slot("hall-2", 14, 16));
        (await At(late)).ShouldBe(Drafts.Slot("hall-1", 9, 10));
        (await portal.Db(db => db.AuditEntries.CountAsync(entry => entry.Action == "SwapPlaces" && (entry.SubjectName == early || entry.SubjectName == late)))).ShouldBe(2);
    }

    [Fact]
    public async Task Two_sub_forums_take_their_sessions_along()
    {
        var (one, other) = (await Forum("One forum", Drafts.Slot("hall-3", 9, 12)), await Forum("Other forum", Drafts.Slot("hall-4", 14, 17)));
        var (inOne, inOther) = (await New("In one", Drafts.Slot("hall-3", 10, 11), one), await New("In other", Drafts.Slot("hall-4", 14, 15), other));
        await Swap(isSubForum: true, one, other);
        (await At(inOne)).ShouldBe(Drafts.Slot("hall-4", 15, 16));
        (await At(inOther)).ShouldBe(Drafts.Slot("hall-3", 9, 10));
    }

    [Fact]
    public async Task A_session_that_would_come_into_a_strange_sub_forum_stays_where_it_is()
    {
        var forum = await Forum("Full forum", Drafts.Slot("hall-5", 9, 12));
        var inside = await New("Inside the full forum", Drafts.Slot("hall-5", 9, 10), forum);
        var outside = await New("Outside the full forum", Drafts.Slot("hall-6", 9, 10));
        var refusal = await Should.ThrowAsync<RuleViolation>(Swap(isSubForum: false, outside, inside));
        refusal.Key.ShouldBe("Agenda.Desk.RoomTaken");
        refusal.Arguments[1].ToString().ShouldBe("Full forum");
        (await At(outside)).Room.ShouldBe("hall-6");
    }

    [Fact]
    public async Task What_has_no_place_or_is_not_chosen_is_refused_beside_the_field()
    {
        var placed = await New("Placed for swapping", Drafts.Slot("waterside-a", 9, 10));
        var unplaced = await New("Not placed for swapping");
        (await Should.ThrowAsync<RuleViolation>(Swap(isSubForum: false, placed, unplaced))).Key.ShouldBe("Agenda.Board.SwapNeedsPlaces");
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/en{Board}/sessions/{placed}");
        var refused = await browser.Submit(form, form: "form[action*=Swap]");
        refused.One("#Swap_With-error").TextContent.ShouldBe("Choose with what it shall change places.");
        refused.One("[name='Command.Slot.Room'] option[selected]").GetAttribute("value").ShouldBe("waterside-a");
        (await browser.GetPage($"/en{Board}/sessions/{unplaced}")).Document.QuerySelectorAll("#Swap_With").ShouldBeEmpty();
        (await Should.ThrowAsync<NotFound>(Swap(isSubForum: true, placed, unplaced))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_swaps_what_a_colleague_has_moved_meanwhile_is_told()
    {
        var (one, other) = (await New("Swapped late", Drafts.Slot("waterside-b", 9, 10)), await New("Moved early", Drafts.Slot("waterside-b", 11, 12)));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/en{Board}/sessions/{one}");
        await portal.SendAsOperator(new PlaceSession.Command(other, 0, Drafts.Slot("waterside-b", 13, 14)));
        var conflict = await browser.Submit(form, form: "form[action*=Swap]", values: [("Swap.With", $"{other}@0")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One("#conflict .refusal").TextContent.ShouldContain("changed one of the two meanwhile");
        conflict.One("#Swap_With option[selected]").GetAttribute("value").ShouldBe($"{other}@1");
        (await browser.Submit(conflict, form: "form[action*=Swap]")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await At(one)).ShouldBe(Drafts.Slot("waterside-b", 13, 14));
    }

    private async Task Swap(bool isSubForum, string slug, string with) => await portal.SendAsOperator(new SwapPlaces.Command(isSubForum, slug, 0, with, 0));

    private Task<string> New(string title, SlotFields? slot = null, string? forum = null) => portal.SendAsOperator(new CreateSession.Command(Drafts.Session(title, slot, forum)));

    private async Task<string> Forum(string name, SlotFields slot) =>
        await portal.SendAsOperator(new CreateSubForum.Command(Drafts.SubForum(name, await portal.Db(db => db.Themes.Select(theme => theme.Slug).FirstAsync()), slot)));

    private async Task<SlotFields> At(string session) => (await portal.SendAsOperator(new OpenSession.Query(session))).Stored!.Slot;
}
