using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Tests.Registrations;
using WuzhenPortal.Tests.Seats;
using WuzhenPortal.Tests.Summits;
using static WuzhenPortal.Tests.Agenda.TestMaterials;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Who may fetch a material, when, and how it is sent.</summary>
public sealed class MaterialAccessTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task The_page_of_a_session_tells_what_there_is_in_every_language(string segment)
    {
        var open = await portal.BringAsync(Called($"Slides {segment}", language: "fr"));
        await portal.BringAsync(Called($"Paper {segment}", MaterialAccess.Registered));
        await portal.BringAsync(Called($"Secret {segment}", MaterialAccess.Staff));
        var page = await portal.Visitor().GetPage($"/{segment}/sessions/{Opening}");
        page.One($"a[href='/{segment}/materials/{open}']").TextContent.Trim().ShouldBe($"Slides {segment}");
        var list = page.One("section[aria-labelledby=materials]");
        list.TextContent.ShouldContain($"Paper {segment}");
        list.TextContent.ShouldNotContain("Secret");
        list.TextContent.ShouldContain("PDF");
        page.Html.ShouldNotContain("Agenda.", Case.Sensitive);
        (await (await portal.SignedInAs(Role.Registrar)).GetPage(Public)).MainText.ShouldContain($"Secret {segment}");
        (await (await portal.SignedInDelegate()).GetPage(Public)).MainText.ShouldNotContain($"Secret {segment}");
    }

    [Fact]
    public async Task A_file_is_sent_to_be_kept_never_to_be_shown_and_in_parts_where_asked()
    {
        var code = await portal.BringAsync(Called("In parts"));
        var (content, visitor) = (Pdf("In parts"), portal.Visitor());
        using var whole = await visitor.Fetch(code, segment: "ar");
        whole.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(content);
        whole.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        whole.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        whole.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        whole.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        whole.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);

        using var middle = await visitor.Fetch(code, request => request.Headers.Range = new RangeHeaderValue(5, 9));
        middle.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await middle.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(content[5..10]);
        middle.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes 5-9/{content.Length}");
        using var beyond = await visitor.Fetch(code, request => request.Headers.Range = new RangeHeaderValue(9999, 10_000));
        beyond.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        using var again = await visitor.Fetch(code, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/en/materials/{code}"), TestContext.Current.CancellationToken);
        head.Content.Headers.ContentLength.ShouldBe(content.Length);

        (await portal.Db(db => db.SessionMaterials.SingleAsync(material => material.Code == code))).Downloads.ShouldBe(1, "later parts, a copy that is still good, and a look at the head are none");
        using var post = await visitor.PostAsync(new Uri($"/en/materials/{code}", UriKind.Relative), null, TestContext.Current.CancellationToken);
        post.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task Who_must_sign_in_or_register_is_led_there_and_told_what_is_missing(string segment)
    {
        var code = await portal.BringAsync(Called($"For the registered {segment}", MaterialAccess.Registered));
        var why = $"/{segment}/me/materials/{code}";
        using var asked = await portal.Visitor().Fetch(code, segment: segment);
        asked.Headers.Location!.OriginalString.ShouldBe(why);
        (await portal.Visitor().GetPage(why)).Location.ShouldBe($"/{segment}/account/sign-in?returnUrl={Uri.EscapeDataString(why)}");

        var stranger = await portal.CreateAccount();
        var browser = await portal.SignedIn(stranger);
        using var refused = await browser.Fetch(code, segment: segment);
        refused.Headers.Location!.OriginalString.ShouldBe(why);
        var page = await browser.GetPage(why);
        page.One($"main a[href='/{segment}/register']");
        page.Document.QuerySelector($"main a[href$='/materials/{code}'][download]").ShouldBeNull();
        page.Html.ShouldNotContain("Agenda.", Case.Sensitive);

        var reference = await portal.SubmittedAsync(stranger);
        (await browser.Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "nobody has decided yet");
        await portal.AdvanceAsync(reference, registration => registration.Approve(stranger.Id, portal.Clock.GetUtcNow()));
        (await browser.GetPage(why)).One($"main a[href='/{segment}/materials/{code}'][download]");
        using var fetched = await browser.Fetch(code, segment: segment);
        fetched.StatusCode.ShouldBe(HttpStatusCode.OK);
        fetched.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        (await portal.Visitor().Fetch(code, segment: segment)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "nobody has it from a cache");
    }

    [Fact]
    public async Task A_seat_in_the_session_or_in_its_sub_forum_opens_what_is_for_those_who_sit_there()
    {
        await using var own = await PortalFixture.StartAsync();
        await own.PlanAsync(TestSeats.Forum, 10);
        await own.SendAsOperator(new PlanSeats.Command("sessions", "main-forum", null, 10, 0, IsOpen: true));
        var code = await own.BringAsync(Called("For those who sit", MaterialAccess.Seated), session: $"{TestSeats.Forum}-panel");
        var other = await own.BringAsync(Called("For others who sit", MaterialAccess.Seated), session: "main-forum");
        var account = await own.ApprovedAsync();
        var browser = await own.SignedIn(account);
        (await browser.Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetPage($"/en/me/materials/{code}")).One("main a[href='/en/me/seats']");
        await own.ReserveAsync(account);
        (await browser.Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.Fetch(other)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "that seat is elsewhere");
        await own.Send(new ReserveSeat.Command("sessions", "main-forum", true), account);
        (await browser.Fetch(other)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await own.SignedIn(await own.ApprovedAsync())).Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_is_for_staff_or_of_no_released_session_is_not_there_for_others()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Not released")));
        var draft = await portal.BringAsync(Called("Of a draft"), session: slug);
        var staff = await portal.BringAsync(Called("Staff", MaterialAccess.Staff));
        var (visitor, person, registrar, manager) = (portal.Visitor(), await portal.SignedInDelegate(), await portal.SignedInAs(Role.Registrar), await portal.SignedInAs(Role.AgendaManager));
        foreach (var browser in new[] { visitor, person })
        {
            (await browser.Fetch(staff)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await browser.Fetch(draft)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await browser.Fetch(new string('a', SessionMaterial.CodeLength))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await person.GetPage($"/en/me/materials/{staff}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await registrar.Fetch(staff)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await registrar.Fetch(draft)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var own = await manager.Fetch(draft);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        own.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        (await visitor.GetPage($"/en/materials/{draft}")).MainText.ShouldNotContain("Of a draft");
    }

    [Fact]
    public async Task An_embargo_lifts_to_the_second_on_the_page_that_is_kept_too()
    {
        await using var own = await PortalFixture.StartAsync();
        var lifts = own.Clock.GetUtcNow() + TimeSpan.FromSeconds(3);
        var code = await own.BringAsync(Called("Embargoed paper", embargo: lifts));
        var (visitor, manager, registrar) = (own.Visitor(), await own.SignedInAs(Role.AgendaManager), await own.SignedInAs(Role.Registrar));
        (await visitor.GetPage(Public)).MainText.ShouldNotContain("Embargoed paper");
        (await registrar.GetPage(Public)).MainText.ShouldNotContain("Embargoed paper");
        (await visitor.Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await registrar.Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var early = await manager.Fetch(code))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.OK);
            early.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        }

        own.Clock.Advance(TimeSpan.FromMilliseconds(2999));
        (await visitor.Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await visitor.Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.OK);
        // Pages are kept by the machine's clock, which has to come to that second as well.
        await Task.Delay(2200, TestContext.Current.CancellationToken);
        (await visitor.GetPage(Public)).MainText.ShouldContain("Embargoed paper");
        await own.Db(db => db.SessionMaterials.ExecuteDeleteAsync());
        (await visitor.GetPage(Public)).MainText.ShouldContain("Embargoed paper", Case.Sensitive, "with nothing to wait for, the page is kept as long as any");
    }

    [Fact]
    public async Task A_material_of_an_earlier_summit_stays_with_it()
    {
        await using var archive = new ArchiveReadingTests.Archived();
        await ((IAsyncLifetime)archive).InitializeAsync();
        (await archive.Visitor().GetPage($"/en/2022/sessions/{Opening}")).Document.QuerySelector("#materials").ShouldBeNull();
        await archive.Db(async db =>
        {
            var past = await db.Sessions.SingleAsync(session => session.Slug == Opening);
            var material = new SessionMaterial(past, 0, new($"{new string('0', 64)}-gone", "gone.pdf", MaterialKind.Pdf, 9, new string('0', 64)), null, archive.Clock.GetUtcNow());
            material.Describe(LocalizedText.Of("en", "Of 2022"), null, MaterialAccess.Everybody, null);
            db.SessionMaterials.Add(material);
            await db.SaveChangesAsync();
        });
        await archive.ForgetKeptPagesAsync();
        var link = (await archive.Visitor().GetPage($"/en/2022/sessions/{Opening}")).One("[aria-labelledby=materials] a");
        link.GetAttribute("href")!.ShouldStartWith("/en/materials/");
        (await archive.Visitor().GetPage(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.NotFound, "its file is not there, which is no fault of the reader's");
    }
}
