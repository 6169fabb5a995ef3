using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Press;

namespace WuzhenPortal.Tests.News;

/// <summary>An article under embargo is for the cleared press alone, by whatever way somebody asks, until the second at which it is for everybody.</summary>
public sealed class EmbargoTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Secret = "Quantum lantern";

    /// <summary>Every public page on which an article could show itself.</summary>
    private static readonly string[] Channels =
        [
            "/en", "/en/news", "/en/news?topic=secret-topic", "/en/news/feed.atom", "/en/news/feed.json", "/en/news/feed.atom?topic=secret-topic", "/en/press", "/sitemap.xml", "/news-sitemap.xml",
            "/en/sessions/opening-ceremony", "/en/speakers/zhang-yong", "/en/expo/china-mobile", "/en/search?q=lantern", "/en/search/suggestions?q=lantern",
        ];

    private static readonly string[] Addresses = ["/en/news/quantum-lantern", "/zh/news/quantum-lantern", "/en/news/first-name", "/en/news/quantum-lantern?handler=Embargo"];

    [Fact]
    public async Task It_leaks_to_nobody_and_lifts_everywhere_at_its_second()
    {
        await using var own = await StartAsync();
        var lifts = await EmbargoAsync(own, minutes: 60);
        var (anonymous, editorElsewhere) = (own.Visitor(), await own.SignedInAs(Role.AgendaManager));
        var (@delegate, applicant, accredited) = (await own.SignedInDelegate(), await own.SignedIn(await own.ApplicantAsync()), await own.SignedIn(await own.JournalistAsync(isCleared: false)));
        var cleared = await own.SignedIn(await own.JournalistAsync(isCleared: true));

        foreach (var outsider in new[] { anonymous, @delegate, applicant, editorElsewhere })
        {
            await ShouldKnowNothingAsync(outsider);
            foreach (var address in Addresses)
            {
                var page = await outsider.GetPage(address);
                page.Status.ShouldBe(HttpStatusCode.NotFound, address);
                page.Html.ShouldNotContain(Secret, Case.Insensitive);
                Words(page).ShouldBe(Words(await outsider.GetPage($"/{address.Split('/')[1]}/news/never-written")), "as what was never written");
            }
        }

        (await anonymous.GetPage("/en/press/area/embargoed")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await @delegate.GetPage("/en/press/area/embargoed")).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var address in Addresses.Append("/en/press/area/embargoed"))
        {
            var page = await accredited.GetPage(address);
            page.Location.ShouldNotBeNull(address).ShouldEndWith("/press/terms");
            page.Html.ShouldNotContain(Secret, Case.Insensitive);
        }

        await ShouldKnowNothingAsync(accredited);
        await ShouldKnowNothingAsync(cleared);
        var read = await cleared.GetPage("/en/news/quantum-lantern");
        read.Status.ShouldBe(HttpStatusCode.OK, read.MainText);
        read.MainText.ShouldContain("The whole secret.");
        read.One("#embargo-notice").TextContent.ShouldContain("UTC+8");
        read.One("#embargo-notice").GetAttribute("data-left").ShouldBe("3600");
        read.One("meta[name=robots]").GetAttribute("content").ShouldBe("noindex");
        read.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        read.Document.QuerySelectorAll("script[type='application/ld+json']").ShouldBeEmpty();
        (await cleared.GetPage("/en/press/area/embargoed")).One(".news-item a").GetAttribute("href").ShouldBe("/en/news/quantum-lantern");

        // What is drawn just before must not outlive the moment, and nothing evicts it: the clock alone runs. What was drawn long before is gone by then.
        own.Clock.SetUtcNow(lifts.AddMilliseconds(-1));
        await own.ForgetKeptPagesAsync();
        await ShouldKnowNothingAsync(anonymous);
        (await anonymous.GetPage("/en/news/quantum-lantern")).Status.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.SetUtcNow(lifts);
        foreach (var channel in Channels)
        {
            (await anonymous.GetPage(channel)).Html.ShouldContain("quantum-lantern", Case.Insensitive, channel);
        }

        (await anonymous.GetPage("/en/news/quantum-lantern")).Status.ShouldBe(HttpStatusCode.OK);
        var lifted = await cleared.GetPage("/en/news/quantum-lantern?handler=Embargo");
        lifted.One("#embargo-notice").GetAttribute("data-left").ShouldBeNull();
        (await cleared.GetPage("/en/press/area/embargoed")).One(".empty");
        var moved = await anonymous.GetPage("/fr/news/first-name");
        moved.Status.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Location.ShouldBe("/fr/news/quantum-lantern");
    }

    [Fact]
    public async Task Nobody_reads_it_before_the_press_may_and_a_clearance_that_is_withdrawn_ends_at_once()
    {
        await using var own = await StartAsync();
        await EmbargoAsync(own, minutes: 60, pressAfterMinutes: 30);
        var journalist = await own.JournalistAsync(isCleared: true);
        var browser = await own.SignedIn(journalist);
        (await browser.GetPage("/en/news/quantum-lantern")).Status.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.Advance(TimeSpan.FromMinutes(30));
        (await browser.GetPage("/en/news/quantum-lantern")).Status.ShouldBe(HttpStatusCode.OK);
        await own.Db(db => db.Registrations.Where(registration => registration.AccountId == journalist.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(registration => registration.Status, Domain.Registrations.RegistrationStatus.Withdrawn)));
        (await browser.GetPage("/en/news/quantum-lantern")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Withdrawn_under_embargo_it_never_was_and_breaking_news_end_with_the_clock_alone()
    {
        await using var own = await StartAsync();
        var lifts = await EmbargoAsync(own, minutes: 60);
        var stored = await own.StoredAsync("quantum-lantern");
        await own.SendAsOperator(new WithdrawArticle.Command("quantum-lantern", stored.Version));
        var other = await own.StoredAsync("expo-neighbour");
        var end = own.Clock.GetUtcNow().AddMinutes(20).ToOffset(TimeSpan.FromHours(8));
        await own.SendAsOperator(new PlaceArticle.Command("expo-neighbour", other.Version, IsPinned: false, IsBreaking: true, DateOnly.FromDateTime(end.DateTime), TimeOnly.FromDateTime(end.DateTime)));
        var visitor = own.Visitor();
        own.Clock.SetUtcNow(end.AddMilliseconds(-1));
        (await visitor.GetPage("/en/news")).One(".news-item .state.bad");
        own.Clock.SetUtcNow(end);
        (await visitor.GetPage("/en/news")).Document.QuerySelectorAll(".news-item .state.bad").ShouldBeEmpty();
        own.Clock.SetUtcNow(lifts.AddDays(1));
        (await visitor.GetPage("/en/news/quantum-lantern")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await own.SignedIn(await own.JournalistAsync(isCleared: true))).GetPage("/en/news/quantum-lantern")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_embargo_needs_an_end_and_begins_before_it()
    {
        var slug = await portal.DraftAsync("Half an embargo");
        var editor = await portal.SignedInAs(Role.Editor);
        var page = await editor.GetPage($"/en/organise/news/{slug}");
        page = await editor.Submit(page, form: "#article", button: "#publish", values: [("Command.IsEmbargoed", "true")]);
        page.One("#Command_IsEmbargoed-error").TextContent.ShouldContain("needs the time");
        page = await editor.Submit(page, form: "#article", button: "#publish", values:
        [
            ("Command.IsLater", "true"), ("Command.IsEmbargoed", "true"), ("Command.Day", "2022-10-21"), ("Command.Time", "09:00"), ("Command.PressDay", "2022-10-21"), ("Command.PressTime", "09:00"),
        ]);
        page.One("#Command_PressDay-error").TextContent.ShouldContain("before");
        var done = await editor.Submit(page, form: "#article", button: "#publish", values: [("Command.PressTime", "08:00")]);
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.MainText);
        var stored = await portal.StoredAsync(slug);
        stored.EmbargoedFrom.ShouldBe(new DateTimeOffset(2022, 10, 21, 8, 0, 0, TimeSpan.FromHours(8)));
        stored.EmbargoedUntil.ShouldBe(new DateTimeOffset(2022, 10, 21, 9, 0, 0, TimeSpan.FromHours(8)));
    }

    /// <summary>Without the reference, which is another for each answer.</summary>
    private static string Words(Page page) => page.MainText[..^13];

    private static Task<PortalFixture> StartAsync() => PortalFixture.StartAsync(portal => portal.Now = AfterTheSummit.Now);

    private static async Task ShouldKnowNothingAsync(HttpClient reader)
    {
        foreach (var channel in Channels)
        {
            var page = await reader.GetPage(channel);
            page.Status.ShouldBe(HttpStatusCode.OK, channel);
            page.Html.ShouldNotContain("quantum-lantern", Case.Insensitive, channel);
            page.Html.ShouldNotContain(Secret, Case.Insensitive, channel);
        }
    }

    /// <summary>An article that would be everywhere: about things that have pages, on a topic with a neighbour, under a name that it had before.</summary>
    private static async Task<DateTimeOffset> EmbargoAsync(PortalFixture own, int minutes, int? pressAfterMinutes = null)
    {
        var related = new List<string> { "/sessions/opening-ceremony", "/speakers/zhang-yong", "/expo/china-mobile" };
        var neighbour = await own.SendAsOperator(new CreateArticle.Command(NewsDeskSteps.Fields("Expo neighbour", "About [the other](/en/news/expo-opens).") with { Topics = "secret-topic" }));
        await own.SendAsOperator(new PublishArticle.Command(neighbour, 0, NewsDeskSteps.Fields("Expo neighbour") with { Topics = "secret-topic" }, false, null, null));
        var fields = NewsDeskSteps.Fields("First name", "The whole secret.") with { Topics = "secret-topic", Related = related };
        var slug = await own.SendAsOperator(new CreateArticle.Command(fields));
        var renamed = await own.SendAsOperator(new RenameArticle.Command(slug, 0, "Quantum lantern"));
        var (now, zone) = (own.Clock.GetUtcNow(), TimeSpan.FromHours(8));
        var (at, press) = (now.AddMinutes(minutes), pressAfterMinutes is { } wait ? now.AddMinutes(wait).ToOffset(zone) : (DateTimeOffset?)null);
        await own.SendAsOperator(new PublishArticle.Command(
            renamed, 1, fields with { Title = LocalizedText.Of("en", Secret) }, true, DateOnly.FromDateTime(at.ToOffset(zone).DateTime), TimeOnly.FromDateTime(at.ToOffset(zone).DateTime),
            true, press is { } day ? DateOnly.FromDateTime(day.DateTime) : null, press is { } time ? TimeOnly.FromDateTime(time.DateTime) : null));
        return at;
    }
}
