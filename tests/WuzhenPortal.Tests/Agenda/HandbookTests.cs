using System.Net;
using System.Text.Json;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>The whole summit as one page, which can be kept where there is no network.</summary>
public sealed class HandbookTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task It_has_the_agenda_sub_forums_people_places_and_what_to_know(string segment)
    {
        var page = await portal.Visitor().GetPage($"/{segment}/handbook");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotMatch(@"\b(Agenda|Portal|Press|Registrations)\.[A-Z][A-Za-z]+");
        page.Document.QuerySelectorAll(".handbook-chapter > h2").Length.ShouldBe(5);
        page.Document.QuerySelectorAll("#agenda .handbook-rows > li").Length.ShouldBe(69);
        page.Document.QuerySelectorAll("#sub-forums .handbook-part").Length.ShouldBe(20);
        page.Document.QuerySelectorAll("#speakers .handbook-part").ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("#venues .handbook-rooms li").ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("#practical .handbook-part").ShouldNotBeEmpty();
        page.One("#agenda .sample-mark");
        page.One($"a[href='/{segment}/handbook.pdf']");
        page.One("[data-kept-note]").HasAttribute("hidden").ShouldBeTrue("nothing was kept yet");
        page.One("#handbook-keep").HasAttribute("hidden").ShouldBeTrue("without scripts nothing is promised");
        (await portal.Visitor().GetPage($"/{segment}/agenda")).One($"main a[href='/{segment}/handbook']");
        (await portal.Visitor().GetPage($"/{segment}")).One($".site-foot a[href='/{segment}/handbook']");
    }

    [Fact]
    public async Task Every_link_within_it_leads_somewhere_and_no_place_is_there_twice()
    {
        var page = await portal.Visitor().GetPage("/en/handbook");
        var places = page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        places.Distinct().Count().ShouldBe(places.Count);
        page.Document.QuerySelectorAll("main a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Except(places).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_falls_back_says_in_which_language_it_is()
    {
        var page = await portal.Visitor().GetPage("/ar/handbook");
        page.Document.QuerySelectorAll("main [lang=en][dir=ltr]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_browser_keeps_tells_nothing_of_who_is_signed_in()
    {
        (await (await portal.SignedInDelegate()).GetPage("/en/handbook")).One("header .account").TextContent.ShouldContain("Lin Yue");
        var kept = await portal.Visitor().GetPage("/en/handbook");
        kept.Html.ShouldNotContain("Lin Yue");
        kept.Document.QuerySelectorAll("form:not([role=search])").ShouldBeEmpty();
        kept.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        kept.Response.Headers.CacheControl?.NoStore.ShouldNotBe(true);
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task It_can_be_installed_in_the_readers_language(string segment)
    {
        var visitor = portal.Visitor();
        var address = (await visitor.GetPage($"/{segment}/handbook")).One("link[rel=manifest]").GetAttribute("href")!;
        var answer = await visitor.GetPage(address);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        answer.Response.Headers.ETag.ShouldNotBeNull();
        using var manifest = JsonDocument.Parse(answer.Html);
        var root = manifest.RootElement;
        root.GetProperty("start_url").GetString().ShouldBe($"/{segment}/handbook");
        root.GetProperty("scope").GetString().ShouldBe("/");
        root.GetProperty("lang").GetString().ShouldBe(Language.BySegment(segment)!.Code);
        root.GetProperty("dir").GetString().ShouldBe(segment == "ar" ? "rtl" : "ltr");
        root.GetProperty("name").GetString()!.ShouldNotContain("Agenda.");
        root.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("purpose").GetString()).ShouldContain("maskable");
        foreach (var icon in root.GetProperty("icons").EnumerateArray())
        {
            var picture = await visitor.GetAsync(new Uri(icon.GetProperty("src").GetString()!, UriKind.Relative), TestContext.Current.CancellationToken);
            picture.StatusCode.ShouldBe(HttpStatusCode.OK);
            picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        }
    }

    [Fact]
    public async Task The_worker_stands_at_the_root_is_asked_for_anew_each_time_and_allowed_by_the_policy()
    {
        var worker = await portal.Visitor().GetPage("/handbook-worker.js");
        worker.Status.ShouldBe(HttpStatusCode.OK);
        worker.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        worker.Response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        worker.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("worker-src 'self'");
        worker.Html.ShouldContain("credentials: \"omit\"");
    }

    [Fact]
    public async Task The_page_for_where_there_is_no_network_leads_to_the_handbook()
    {
        var page = await portal.Visitor().GetPage("/zh/offline");
        page.One("main a.button").GetAttribute("href").ShouldBe("/zh/handbook");
        page.One("meta[name=robots]").GetAttribute("content").ShouldBe("noindex");
        page.Response.Headers.CacheControl?.NoStore.ShouldNotBe(true);
    }

    [Fact]
    public async Task An_earlier_summit_has_its_own_without_what_is_only_true_today()
    {
        var page = await portal.Visitor().GetPage("/en/2021/handbook");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One(".empty h2").TextContent.ShouldBe("There is no released agenda here yet");
        page.Document.QuerySelectorAll("link[rel=manifest], #handbook-keep, a[href$='.pdf']").ShouldBeEmpty();
        (await portal.Visitor().GetPage("/en/2013/handbook")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_release_is_in_it_and_no_draft()
    {
        await using var own = await PortalFixture.StartAsync();
        var manager = await own.CreateAccount(roles: Role.AgendaManager);
        await own.Send(new CreateSession.Command(Drafts.Session("River <script>talk</script>", Drafts.Slot("hall-5", 9, 10))), manager);
        (await own.Visitor().GetPage("/en/handbook")).MainText.ShouldNotContain("River");
        var number = await own.Send(new ReleaseAgenda.Command(null), manager);
        var page = await own.Visitor().GetPage("/en/handbook");
        page.MainText.ShouldContain("River <script>talk</script>");
        page.One("#handbook-keep").GetAttribute("data-release").ShouldBe($"{number}");
        page.One("[data-kept-note]").TextContent.ShouldContain($"release {number} of");
    }
}
