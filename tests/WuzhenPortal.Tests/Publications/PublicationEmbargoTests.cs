using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Press;

namespace WuzhenPortal.Tests.Publications;

/// <summary>A publication waits for the end of its launch session, to the second and in every channel.</summary>
public sealed class PublicationEmbargoTests
{
    private static PublicationFields Launched(string title, bool isAnnounced) => TestShelf.Called(title) with { Embargo = EmbargoEnd.Launch, LaunchSession = TestShelf.Launch, IsAnnounced = isAnnounced };

    [Fact]
    public async Task The_embargo_ends_with_the_launch_session_wherever_it_is_moved()
    {
        await using var portal = await PortalFixture.StartAsync();
        var (announced, silent) = (await portal.PublishAsync(Launched("The river report", true)), await portal.PublishAsync(Launched("The hidden report", false)));
        var code = await portal.BringAsync(announced);
        await portal.SendAsOperator(new SavePublicationErratum.Command(announced, null, 0, LocalizedText.Of("en", "The second river is a canal"), "p. 3"));
        var (visitor, delegated, accredited, cleared) = (portal.Visitor(), await portal.SignedInDelegate(), await portal.SignedIn(await portal.JournalistAsync()), await portal.SignedIn(await portal.JournalistAsync(isCleared: true)));

        foreach (var browser in new[] { visitor, delegated, accredited, await portal.SignedIn(await portal.ApplicantAsync()), await portal.SignedInAs(Role.Registrar, Role.AgendaManager) })
        {
            await ShouldBeClosedAsync(browser);
        }

        (await accredited.GetPage($"/en/publications/{announced}")).One("#embargo a[href='/en/press/terms']");
        (await visitor.GetPage("/en/publications")).MainText.ShouldNotContain("The hidden report");
        foreach (var browser in new[] { cleared, await portal.SignedInAs(Role.Editor) })
        {
            (await browser.GetPage($"/en/publications/{announced}")).MainText.ShouldContain("What The river report says");
            (await browser.GetPage($"/en/publications/{silent}")).MainText.ShouldContain("What The hidden report says");
            (await browser.FetchFile(code)).Headers.CacheControl!.Private.ShouldBeTrue();
        }

        // The agenda moves the session three hours on, and the embargo moves along.
        var ended = (await portal.Db(db => db.Publications.SingleAsync(publication => publication.Slug == announced))).EmbargoUntil!.Value;
        var session = await portal.SendAsOperator(new OpenSession.Query(TestShelf.Launch));
        await portal.SendAsOperator(new PlaceSession.Command(TestShelf.Launch, session.Version, Drafts.Slot("hall-5", 15, 16)));
        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        var moved = new DateTimeOffset(2022, 11, 12, 16, 0, 0, TimeSpan.FromHours(8));
        await MoveClockAsync(ended.AddMinutes(1));
        await ShouldBeClosedAsync(visitor);
        await MoveClockAsync(moved.AddSeconds(-1));
        await ShouldBeClosedAsync(visitor);
        await MoveClockAsync(moved);
        var open = await visitor.GetPage($"/en/publications/{announced}");
        open.MainText.ShouldContain("What The river report says");
        open.MainText.ShouldContain("The second river is a canal");
        (await visitor.GetPage($"/en/publications/{silent}")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetPage("/en/publications")).MainText.ShouldContain("The hidden report");
        (await visitor.FetchFile(code)).Headers.CacheControl!.Public.ShouldBeTrue();
        (await visitor.TextAsync("/en/publications/errata.atom")).ShouldContain("The second river is a canal");
        (await visitor.GetPage("/en/search?q=hidden+says")).MainText.ShouldContain("The hidden report");

        Task MoveClockAsync(DateTimeOffset now)
        {
            portal.Clock.SetUtcNow(now.ToUniversalTime());
            return portal.ForgetKeptPagesAsync();
        }

        async Task ShouldBeClosedAsync(HttpClient browser)
        {
            var page = await browser.GetPage($"/en/publications/{announced}");
            page.MainText.ShouldContain("The river report");
            page.Html.ShouldNotContain("What The river report says");
            page.Html.ShouldNotContain(code);
            (await browser.GetPage($"/en/publications/{silent}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await browser.FetchFile(code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetPage($"/en/publications/{announced}/citation.bib")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetPage($"/en/publications/{silent}/citation.ris")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await browser.TextAsync("/en/publications/errata.atom")).ShouldNotContain("river");
            (await browser.TextAsync("/sitemap.xml")).ShouldNotContain(silent);
            (await browser.GetPage("/en/search?q=hidden")).MainText.ShouldNotContain("The hidden report");
            (await browser.GetPage("/en/search?q=river+report")).MainText.ShouldContain("The river report");
            (await browser.GetPage("/en/search?q=river+says")).Html.ShouldNotContain("says</mark>");
            (await browser.GetPage("/en/press")).MainText.ShouldNotContain("The hidden report");
        }
    }

    [Fact]
    public async Task A_launch_that_loses_its_time_keeps_the_embargo_and_one_that_is_over_does_not_come_back()
    {
        await using var portal = await PortalFixture.StartAsync();
        var waiting = await portal.PublishAsync(Launched("Waiting", true));
        await TakeOffAsync();
        var page = await portal.Visitor().GetPage($"/en/publications/{waiting}");
        page.One("#embargo").TextContent.ShouldContain("not fixed yet");
        (await (await portal.SignedInAs(Role.Editor)).GetPage($"/en/organise/publications/{waiting}")).MainText.ShouldContain("no time in the released agenda");
        portal.Clock.SetUtcNow(new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await portal.ForgetKeptPagesAsync();
        (await portal.Visitor().GetPage($"/en/publications/{waiting}")).MainText.ShouldNotContain("What Waiting says");

        await PlaceAsync(9);
        (await portal.Visitor().GetPage($"/en/publications/{waiting}")).MainText.ShouldContain("What Waiting says");
        await TakeOffAsync();
        (await portal.Visitor().GetPage($"/en/publications/{waiting}")).MainText.ShouldContain("What Waiting says");

        Task TakeOffAsync() => PlaceAsync(null);

        async Task PlaceAsync(int? hour)
        {
            var session = await portal.SendAsOperator(new OpenSession.Query(TestShelf.Launch));
            await portal.SendAsOperator(new PlaceSession.Command(TestShelf.Launch, session.Version, hour is { } from ? Drafts.Slot("hall-5", from, from + 1) : null));
            await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        }
    }
}
