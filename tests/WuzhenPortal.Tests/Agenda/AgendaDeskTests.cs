using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>The working draft, its releases, and who may touch them.</summary>
public sealed class AgendaDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Script = "<script>alert(1)</script>";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    public static TheoryData<string> Pages =>
    [
        "/organise/agenda", "/organise/agenda/release", "/organise/agenda/sessions/new", "/organise/agenda/sessions/expo-opening", "/organise/agenda/sessions/expo-opening/remove",
        "/organise/agenda/sub-forums/new",
    ];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task The_working_draft_stands_by_day_in_every_language(string segment)
    {
        var page = await (await portal.SignedInAs(Role.AgendaManager)).GetPage($"/{segment}/organise/agenda");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("h2.day").Length.ShouldBeGreaterThanOrEqualTo(4);
        page.One($"a[href='/{segment}/organise/agenda/sessions/expo-opening']");
        page.Html.ShouldNotContain("Agenda.Desk.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nobody_without_the_permission_gets_in(string path)
    {
        (await portal.Visitor().GetPage($"/en{path}")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Editor, Role.Registrar)).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Administrator)).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.OK);
        var manager = await portal.SignedInAs(Role.AgendaManager);
        (await manager.GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.Post($"/en{path}")).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
    }

    [Fact]
    public async Task A_draft_is_nowhere_public_until_it_is_released_with_the_number_of_changes_named()
    {
        await using var own = await PortalFixture.StartAsync();
        var browser = await own.SignedInAs(Role.AgendaManager);
        (await browser.GetPage("/en/organise/agenda")).One("#difference").TextContent.ShouldBe("Changes since the last release: 0");
        var slug = await own.SendAsOperator(new CreateSession.Command(Drafts.Session("Surprise guest", Drafts.Slot("hall-1", 9, 10))));
        await browser.Submit(await browser.GetPage("/en/organise/agenda/sessions/expo-opening"), button: "#save", values: [("Command.Session.Slot.Start", "09:45")]);
        (await own.Visitor().GetPage($"/en/sessions/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var release = await browser.GetPage("/en/organise/agenda/release");
        release.One("#difference").TextContent.ShouldBe("Changes since the last release: 2");
        var changes = release.Document.QuerySelectorAll(".changes-list li").Select(change => Page.Squeeze(change.TextContent)).ToList();
        changes.ShouldContain(change => change.StartsWith("New Session Surprise guest", StringComparison.Ordinal));
        changes.ShouldContain(change => change.StartsWith("Moved Session Opening of the Light of Internet Expo", StringComparison.Ordinal) && change.Contains("Room and time"));
        release.One(".action-bar button").TextContent.ShouldBe("Release with changes: 2");
        (await browser.Submit(release, values: [("Command.Note", "One more guest")])).Location.ShouldBe("/en/organise/agenda/releases/2/notice");

        var desk = await browser.GetPage("/en/organise/agenda");
        desk.One("#difference").TextContent.ShouldBe("Changes since the last release: 0");
        Page.Squeeze(desk.One("section[aria-labelledby=releases] tbody tr").TextContent).ShouldContain("Lin Yue One more guest");
        (await own.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "ReleaseAgenda"))).ShouldBeTrue();

        var opened = await own.SendAsOperator(new OpenSession.Query(slug));
        await browser.Submit(await browser.GetPage($"/en/organise/agenda/sessions/{slug}/remove"));
        opened.Version.ShouldBe(0);
        (await browser.GetPage("/en/organise/agenda/release")).One(".changes-list li").TextContent.ShouldContain("Cancelled");
    }

    [Fact]
    public async Task A_sub_forum_with_sessions_is_not_removed_and_an_empty_one_is()
    {
        var theme = await portal.Db(db => db.Themes.Select(theme => theme.Slug).FirstAsync());
        var forum = await portal.SendAsOperator(new CreateSubForum.Command(Drafts.SubForum("Short-lived", theme)));
        var session = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Its only session", null, forum)));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var refused = await browser.Submit(await browser.GetPage($"/en/organise/agenda/sub-forums/{forum}/remove"));
        refused.One(".error-summary").TextContent.ShouldContain("Sessions: 1");

        (await browser.Submit(await browser.GetPage($"/en/organise/agenda/sessions/{session}/remove"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Submit(await browser.GetPage($"/en/organise/agenda/sub-forums/{forum}/remove"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetPage($"/en/organise/agenda/sub-forums/{forum}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Db(db => db.AuditEntries.CountAsync(entry => entry.Action == "RemoveSession" || entry.Action == "RemoveSubForum"))).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_record_that_somebody_changed_meanwhile_is_not_removed_unseen()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Still wanted")));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var question = await browser.GetPage($"/en/organise/agenda/sessions/{slug}/remove");
        await browser.Submit(await browser.GetPage($"/en/organise/agenda/sessions/{slug}"), button: "#save", values: [("Command.Session.Title[en]", "Wanted more than before")]);
        var conflict = await browser.Submit(question);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.MainText.ShouldContain("Wanted more than before");
    }

    [Fact]
    public async Task A_sub_forum_is_written_in_several_languages_and_two_editors_do_not_overwrite_each_other()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var theme = await portal.Db(db => db.Themes.Select(theme => theme.Slug).FirstAsync());
        var missing = await browser.Submit(await browser.GetPage("/en/organise/agenda/sub-forums/new"), button: "#save", values: [("Command.SubForum.Name[en]", "Water Towns Online")]);
        missing.One("#Command_SubForum_Theme-error").TextContent.ShouldBe("Choose one.");
        var saved = await browser.Submit(missing, button: "#save", values: [("Command.SubForum.Theme", theme), ("Command.SubForum.Name[zh-Hans]", "水乡在线论坛"), ("Command.SubForum.Summary[ru]", "О городах на воде")]);
        saved.Location.ShouldBe("/en/organise/agenda/sub-forums/water-towns-online");
        var (one, two) = (await browser.Follow(saved), await browser.Follow(saved));
        await browser.Submit(one, button: "#save", values: [("Command.SubForum.Name[zh-Hans]", "第一")]);
        var conflict = await browser.Submit(two, button: "#save", values: [("Command.SubForum.Name[zh-Hans]", "第二")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version.theirs mark").TextContent.ShouldBe("第一");
        conflict.One("[name='Command.SubForum.Name[zh-Hans]']").TextContent.Trim().ShouldBe("第二");
    }

    [Fact]
    public async Task Scripts_in_any_field_come_back_as_words()
    {
        var fields = Drafts.Session(Script) with { Abstract = LocalizedText.Of(Language.All.Select(language => KeyValuePair.Create(language.Code, (string?)Script))) };
        var slug = await portal.SendAsOperator(new CreateSession.Command(fields));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        foreach (var path in new[] { "", $"/sessions/{slug}", $"/sessions/{slug}/remove", "/release" })
        {
            (await browser.GetPage($"/en/organise/agenda{path}")).Html.ShouldNotContain(Script);
        }
    }
}
