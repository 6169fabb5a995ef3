using System.Net;
using System.Text;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Calendars can read the agenda.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class CalendarTests(PortalFixture portal)
{
    [Fact]
    public async Task The_whole_agenda_reads_back()
    {
        var text = await ReadAsync("/en/agenda.ics");
        var calendar = Calendar.Load(text)!;
        calendar.Events.Count.ShouldBe(69);
        calendar.Events.Select(part => part.Uid).Distinct().Count().ShouldBe(69);
        var opening = calendar.Events.Single(part => part.Summary == "Opening Ceremony");
        opening.Start!.AsUtc.ShouldBe(new DateTime(2022, 11, 9, 1, 0, 0, DateTimeKind.Utc));
        opening.Start.TzId.ShouldBe("Asia/Shanghai");
        opening.End!.AsUtc.ShouldBe(new DateTime(2022, 11, 9, 2, 15, 0, DateTimeKind.Utc));
        opening.Sequence.ShouldBe(1);
        opening.Location.ShouldBe("Plenary Hall, Wuzhen Internet International Convention and Exhibition Center");
        opening.Url!.ToString().ShouldBe("http://localhost/en/sessions/opening-ceremony");
        var released = await portal.Db(db => db.AgendaReleases.Select(release => release.ReleasedAt).SingleAsync());
        opening.DtStamp!.AsUtc.ShouldBe(released.UtcDateTime, TimeSpan.FromSeconds(1));
        calendar.Events.Single(part => part.Url!.ToString().EndsWith("/digital-economy-panel", StringComparison.Ordinal)).Categories.ShouldBe(["Technology and Industry"]);
        text.ShouldContain("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai");
    }

    [Fact]
    public async Task Times_of_the_sample_are_tentative_and_say_so()
    {
        var calendar = Calendar.Load(await ReadAsync("/en/sessions/opening-ceremony.ics"))!;
        calendar.Events.Single().Status.ShouldBe("TENTATIVE");
        calendar.Events.Single().Description!.ShouldContain("Time and room are illustrative");
    }

    [Theory]
    [InlineData("/zh/agenda.ics")]
    [InlineData("/ar/sub-forums/digital-economy.ics")]
    [InlineData("/ru/sessions/opening-ceremony.ics")]
    public async Task Lines_are_folded_at_75_octets(string path)
    {
        var text = await ReadAsync(path);
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldAllBe(letter => !char.IsControl(letter));
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        var browser = portal.Visitor();
        var tag = (await browser.GetPage("/en/agenda.ics")).Response.Headers.ETag.ShouldNotBeNull();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/en/agenda.ics") { Headers = { IfNoneMatch = { tag } } };
        (await browser.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/en/sessions/nope.ics")]
    [InlineData("/en/sub-forums/nope.ics")]
    [InlineData("/en/2019/agenda.ics")]
    public async Task What_is_not_there_is_not_found(string path) => (await portal.Visitor().GetPage(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    private async Task<string> ReadAsync(string path)
    {
        var page = await portal.Visitor().GetPage(path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        return page.Html;
    }
}
