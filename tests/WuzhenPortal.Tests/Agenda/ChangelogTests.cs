using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.News;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>What changed from release to release, told to everybody, and the way back to an earlier one.</summary>
public sealed class ChangelogTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Every_changed_field_is_told_with_what_stood_before_and_what_stands_now()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Bridges", Drafts.Slot("hall-1", 9, 10))));
        await ReleaseAsync("With bridges");
        await EditAsync(slug, ("Command.Session.Title[en]", "Bridges and canals"), ("Command.Session.Slot.Start", "09:30"));
        await ReleaseAsync("Half an hour later");

        var page = await portal.Visitor().GetPage("/en/agenda/releases");
        page.Document.QuerySelectorAll("article h2").Select(name => name.TextContent).ShouldBe(["Release 3", "Release 2", "Release 1"]);
        page.One("#release-3 .state").TextContent.ShouldBe("Current");
        page.One("#release-3").TextContent.ShouldContain("Half an hour later");
        page.One("#release-2 .changes-list").TextContent.ShouldContain("Bridges");
        page.One("#release-1").TextContent.ShouldContain("The first release.");
        var moved = Page.Squeeze(page.One("#release-3 .changes-list li").TextContent);
        moved.ShouldStartWith("Moved Session Bridges and canals");
        moved.ShouldContain("Title Bridges Bridges and canals");
        moved.ShouldContain("09:00–10:00");
        moved.ShouldContain("09:30–10:00");
    }

    [Fact]
    public async Task A_text_changed_in_another_language_alone_says_in_which()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Bridges")));
        await ReleaseAsync();
        await EditAsync(slug, ("Command.Session.Title[fr]", "Les ponts"));
        await ReleaseAsync();
        (await portal.Visitor().GetPage("/en/agenda/releases")).One("#release-3 .changes dd").TextContent.Trim().ShouldBe("Changed in other languages: French");
        (await portal.Visitor().GetPage("/fr/agenda/releases")).One("#release-3 .changes ins").TextContent.ShouldBe("Les ponts");
    }

    [Fact]
    public async Task A_session_that_is_taken_out_is_called_cancelled_and_can_still_be_read_in_its_release()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Short-lived", Drafts.Slot("hall-1", 9, 10))));
        await ReleaseAsync();
        await portal.SendAsOperator(new RemoveSession.Command(slug, 0));
        await ReleaseAsync();
        var visitor = portal.Visitor();
        Page.Squeeze((await visitor.GetPage("/en/agenda/releases")).One("#release-3 .changes-list li").TextContent).ShouldBe("Cancelled Session Short-lived");

        var earlier = await visitor.GetPage("/en/agenda/releases/2");
        earlier.One(".notice.warn").TextContent.ShouldContain("The current one is release 3.");
        earlier.MainText.ShouldContain("Short-lived");
        earlier.Document.QuerySelector($"a[href='/en/sessions/{slug}']").ShouldBeNull("it has no page any more");
        earlier.One("a[href='/en/sessions/expo-opening']");
        earlier.One("meta[name=robots]").GetAttribute("content").ShouldBe("noindex");
        var current = await visitor.GetPage("/en/agenda/releases/3");
        current.Document.QuerySelector(".notice.warn").ShouldBeNull();
        current.MainText.ShouldNotContain("Short-lived");
    }

    [Fact]
    public async Task Any_two_releases_are_compared_in_either_direction()
    {
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("First guest")));
        await ReleaseAsync();
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Second guest")));
        await ReleaseAsync();
        var visitor = portal.Visitor();
        Changes(await visitor.GetPage("/en/agenda/releases/compare")).ShouldBe(["New Session Second guest"]);
        Changes(await visitor.GetPage("/en/agenda/releases/compare?from=1&to=3")).ShouldBe(["New Session First guest", "New Session Second guest"], ignoreOrder: true);
        Changes(await visitor.GetPage("/en/agenda/releases/compare?from=3&to=1")).ShouldBe(["Cancelled Session First guest", "Cancelled Session Second guest"], ignoreOrder: true);
        Changes(await visitor.GetPage("/en/agenda/releases/compare?from=2&to=2")).ShouldBeEmpty();
        (await visitor.GetPage("/en/agenda/releases/compare?from=1&to=99")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetPage("/en/agenda/releases/99")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetPage("/en/2013/agenda/releases")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task All_pages_and_the_feed_speak_six_languages_and_keep_scripts_as_words()
    {
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session(Script, Drafts.Slot("hall-1", 9, 10))));
        await ReleaseAsync(Script);
        var visitor = portal.Visitor();
        foreach (var language in Language.All)
        {
            foreach (var path in (string[])["", "/1", "/2", "/compare"])
            {
                var page = await visitor.GetPage($"/{language.Segment}/agenda/releases{path}");
                page.Status.ShouldBe(HttpStatusCode.OK);
                page.Html.ShouldNotContain(Script);
                page.Html.ShouldNotContain("Agenda.Changelog.");
                page.Html.ShouldNotContain("Agenda.Desk.");
            }

            var feed = await Feed.ReadAsync(visitor, $"/{language.Segment}/agenda/releases/feed.atom");
            feed.LanguageCode.ShouldBe(language.Code);
            feed.Self.ShouldBe($"http://localhost/{language.Segment}/agenda/releases/feed.atom");
            feed.Entries.Select(entry => entry.Id).ShouldBe([$"tag:localhost,2022:{language.Segment}/agenda/releases/2", $"tag:localhost,2022:{language.Segment}/agenda/releases/1"]);
            feed.Entries[0].Content.ShouldNotContain(Script);
            feed.Entries[0].Content.ShouldContain("&lt;script&gt;");
            (await visitor.GetPage(new Uri(feed.Entries[0].Link).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_feed_reader_that_has_the_feed_already_is_told_so()
    {
        var visitor = portal.Visitor();
        var first = await visitor.GetPage("/ru/agenda/releases/feed.atom");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/ru/agenda/releases/feed.atom");
        again.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        using var unchanged = await visitor.SendAsync(again, TestContext.Current.CancellationToken);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Many_releases_stand_on_several_pages()
    {
        for (var number = 2; number <= ListReleases.PageSize + 2; number++)
        {
            await ReleaseAsync($"Note {number}");
        }

        var visitor = portal.Visitor();
        (await visitor.GetPage("/en/agenda/releases")).Document.QuerySelectorAll("article").Length.ShouldBe(ListReleases.PageSize);
        var last = await visitor.GetPage("/en/agenda/releases?page=2");
        last.Document.QuerySelectorAll("article h2").Select(name => name.TextContent).ShouldBe(["Release 2", "Release 1"]);
        last.One("#release-2").TextContent.ShouldContain("Nothing differs.");
    }

    [Fact]
    public async Task Going_back_publishes_an_earlier_release_anew_and_leaves_the_draft_alone()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Rumoured guest", Drafts.Slot("hall-1", 9, 10))));
        await ReleaseAsync();
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.GetPage("/en/organise/agenda")).One("a[href='/en/organise/agenda/releases/1/restore']");
        var question = await browser.GetPage("/en/organise/agenda/releases/1/restore");
        question.MainText.ShouldContain("The working draft stays as it is.");
        Changes(question).ShouldBe(["Cancelled Session Rumoured guest"]);

        var refused = await browser.Submit(question, values: [("Command.Note", "")]);
        refused.One("#Command_Note-error");
        (await portal.Db(db => db.AgendaReleases.CountAsync())).ShouldBe(2);
        (await browser.Submit(refused, values: [("Command.Note", Script)])).Location.ShouldBe("/en/organise/agenda/releases/3/notice");

        var visitor = portal.Visitor();
        (await visitor.GetPage($"/en/sessions/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetPage("/en/agenda/releases")).One("#release-3 .changes-list").TextContent.ShouldContain("Rumoured guest");
        var desk = await browser.GetPage("/en/organise/agenda");
        desk.One("#difference").TextContent.ShouldBe("Changes since the last release: 1");
        desk.Html.ShouldNotContain(Script);
        (await browser.GetPage($"/en/organise/agenda/sessions/{slug}")).Status.ShouldBe(HttpStatusCode.OK);
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "RestoreRelease"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_goes_back_while_somebody_releases_is_told_and_keeps_the_note()
    {
        await ReleaseAsync();
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var question = await browser.GetPage("/en/organise/agenda/releases/1/restore");
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Meanwhile")));
        await ReleaseAsync();
        var conflict = await browser.Submit(question, values: [("Command.Note", "Too early")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One("#conflict").TextContent.ShouldContain("release 3");
        conflict.One("#Command_Note").TextContent.Trim().ShouldBe("Too early");
        (await portal.Db(db => db.AgendaReleases.CountAsync())).ShouldBe(3);
        (await browser.Submit(conflict)).Location.ShouldBe("/en/organise/agenda/releases/4/notice");
    }

    [Fact]
    public async Task The_public_release_is_not_restored_and_nobody_without_the_permission_goes_back()
    {
        await ReleaseAsync();
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var same = await manager.Submit(await manager.GetPage("/en/organise/agenda/releases/2/restore"), values: [("Command.Note", "Again")]);
        same.One(".error-summary").TextContent.ShouldContain("what the public sees already");
        const string Path = "/en/organise/agenda/releases/1/restore";
        (await manager.Post(Path)).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
        (await portal.Visitor().GetPage(Path)).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage(Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Editor, Role.Registrar)).GetPage(Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Forbidden>(portal.Send(new RestoreRelease.Command(1, 2, "Why"), await portal.CreateAccount(roles: Role.Editor)));
        foreach (var language in Language.All)
        {
            (await manager.GetPage($"/{language.Segment}/organise/agenda/releases/1/restore")).Html.ShouldNotContain("Agenda.Desk.");
        }
    }

    [Fact]
    public async Task An_empty_draft_is_not_released()
    {
        await portal.Db(async db =>
        {
            db.Sessions.RemoveRange(await db.Sessions.Include(session => session.Speakers).ToListAsync());
            await db.SaveChangesAsync();
            db.SubForums.RemoveRange(await db.SubForums.ToListAsync());
            await db.SaveChangesAsync();
        });
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.GetPage("/en/organise/agenda/release");
        page.One("#blocked").TextContent.ShouldContain("An empty agenda is not released.");
        (await browser.Submit(page)).One(".error-summary").TextContent.ShouldContain("An empty agenda is not released.");
    }

    private static IEnumerable<string> Changes(Page page) => page.Document.QuerySelectorAll(".changes-list li").Select(change => Page.Squeeze(change.TextContent));

    private async Task ReleaseAsync(string? note = null) => await portal.Send(new ReleaseAgenda.Command(note), await portal.CreateAccount(roles: Role.AgendaManager));

    private async Task EditAsync(string slug, params (string, string?)[] values)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        await browser.Submit(await browser.GetPage($"/en/organise/agenda/sessions/{slug}"), button: "#save", values: values);
    }
}
