using System.Net;
using Ical.Net;
using Ical.Net.CalendarComponents;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>A calendar that holds something which is cancelled afterwards strikes it out.</summary>
public sealed class StruckOutTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task What_is_removed_or_loses_its_time_is_cancelled_in_each_calendar_that_had_it()
    {
        var removed = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Removed later", Drafts.Slot("hall-1", 9, 10))));
        var unplaced = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Without time later", Drafts.Slot("hall-2", 9, 10))));
        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        var codes = $"{await portal.CodeAsync($"/en/sessions/{removed}")},{await portal.CodeAsync($"/en/sessions/{unplaced}")}";
        var before = await EventsAsync($"/en/agenda/mine.ics?s={codes}");
        before.ShouldAllBe(part => part.Status == "CONFIRMED" && part.Sequence == 2);

        await portal.SendAsOperator(new RemoveSession.Command(removed, 0));
        await portal.SendAsOperator(new PlaceSession.Command(unplaced, 0, null));
        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        var after = await EventsAsync($"/en/agenda/mine.ics?s={codes}");
        after.ShouldAllBe(part => part.Status == "CANCELLED" && part.Sequence == 3);
        after.Select(part => part.Uid).ShouldBe(before.Select(part => part.Uid), ignoreOrder: true);
        after[0].Start!.AsUtc.ShouldBe(new DateTime(2022, 11, 12, 1, 0, 0, DateTimeKind.Utc));

        (await EventsAsync("/zh/agenda.ics")).Count(part => part.Status == "CANCELLED").ShouldBe(2);
        (await EventsAsync($"/ar/sessions/{removed}.ics")).Single().Status.ShouldBe("CANCELLED");
        (await EventsAsync($"/en/sessions/{unplaced}.ics")).Single().Status.ShouldBe("CANCELLED");
        (await portal.Visitor().GetPage("/en/sessions/never-was.ics")).Status.ShouldBe(HttpStatusCode.NotFound);

        await portal.SendAsOperator(new PlaceSession.Command(unplaced, 1, Drafts.Slot("hall-2", 14, 15)));
        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        var back = (await EventsAsync($"/en/sessions/{unplaced}.ics")).Single();
        (back.Status, back.Sequence).ShouldBe(("CONFIRMED", 4));
    }

    private async Task<IReadOnlyList<CalendarEvent>> EventsAsync(string path) =>
        [.. Calendar.Load(await portal.Visitor().GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!.Events];
}
