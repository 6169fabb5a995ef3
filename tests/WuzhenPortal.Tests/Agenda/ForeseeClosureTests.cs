using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Seats;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>What the closing of a room would mean is known before it closes.</summary>
public sealed class ForeseeClosureTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Sessions_speakers_and_people_of_a_closed_room_are_named_with_the_rooms_that_are_free()
    {
        var speaker = (await portal.Db(db => Task.FromResult(db.Speakers.OrderByDescending(speaker => speaker.Slug).Select(speaker => new { speaker.Slug, speaker.Name }).First())))!;
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Morning", Drafts.Slot("hall-1", 9, 12))));
        var canals = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Canals", Drafts.Slot("hall-1", 13, 15), null, speaker.Slug)));
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Next door", Drafts.Slot("hall-2", 13, 15))));
        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        var code = await portal.CodeAsync($"/en/sessions/{canals}");
        await portal.Send(new KeepStars.Command(code, null), await portal.CreateAccount());
        await portal.Send(new KeepStars.Command(code, null), await portal.CreateAccount());

        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.GetPage("/en/organise/agenda/what-if?room=hall-1&day=2022-11-12&from=14:00");
        page.MainText.ShouldContain("Affected: sub-forums and sessions 1, speakers 1, people with a seat or a star 2.");
        page.One("tbody .name").TextContent.ShouldBe("Canals");
        page.MainText.ShouldContain(speaker.Name.In("en").Text);
        page.One("tbody td:last-child").TextContent.ShouldNotContain("Hall 2");
        page.One("tbody td:last-child").TextContent.ShouldNotBe("None");
        (await browser.GetPage("/zh/organise/agenda/what-if?room=hall-1&day=2022-11-12&from=16:00")).One(".empty");
    }

    [Fact]
    public async Task Somebody_with_a_seat_and_a_star_counts_once()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 5);
        var person = await portal.ApprovedAsync();
        await portal.ReserveAsync(person);
        await portal.Send(new KeepStars.Command(await portal.CodeAsync($"/en/sub-forums/{TestSeats.Forum}"), null), person);
        var forum = (await portal.SendAsOperator(new ReadAgendaDesk.Query())).Days.SelectMany(day => day.Items, (day, item) => (day.Date, Item: item)).First(found => found.Item is { Slug: TestSeats.Forum, Format: null });
        var room = await portal.Db(db => Task.FromResult((from one in db.SubForums join place in db.Rooms on one.RoomId equals place.Id where one.Slug == TestSeats.Forum select place.Slug).Single()));
        var closure = (await portal.SendAsOperator(new ForeseeClosure.Query(room, forum.Date, null, null))).Closure!;
        var affected = closure.Items.Single(item => item.Part.Slug == TestSeats.Forum);
        (affected.Seats, affected.Stars, closure.People).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task What_cannot_be_read_asks_nothing()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.GetPage("/ar/organise/agenda/what-if?room=nowhere&day=soon&from=25:99")).Document.QuerySelectorAll("#means").ShouldBeEmpty();
    }
}
