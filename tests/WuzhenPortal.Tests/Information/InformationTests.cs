using System.Net;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Information;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Publications;

namespace WuzhenPortal.Tests.Information;

/// <summary>Practical information: written, moved, looked over, and gone back to.</summary>
public sealed class InformationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/en/organise/information";

    [Fact]
    public async Task A_page_is_begun_from_an_idea_published_and_found_by_its_old_address()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        (await portal.Visitor().GetPage("/ru/information")).One(".empty");
        var begun = await browser.GetPage($"{Desk}/new?idea=visa");
        begun.One("[name='Command.Page.Title[ar]']").TextContent.ShouldBe("التأشيرة");
        (await browser.Submit(begun, button: "#save", values: [("Command.Page.Body[en]", "# Who needs one\n\nSee [the list](/en/about).\n\n<script>alert(1)</script>"), ("Command.Page.Summary[en]", "Who needs a visa")])).Location.ShouldBe($"{Desk}/visa");
        (await portal.Visitor().GetPage("/en/information/visa")).Status.ShouldBe(HttpStatusCode.NotFound, "a draft");
        (await portal.Visitor().TextAsync("/sitemap.xml")).ShouldNotContain("information/visa");
        (await portal.Visitor().GetPage("/en/search?q=who+needs+one")).Document.QuerySelectorAll(".hit a[href='/en/information/visa']").ShouldBeEmpty();
        (await browser.Submit(await browser.GetPage($"{Desk}/visa"), form: "#publish")).Location.ShouldBe($"{Desk}/visa");

        var read = await portal.Visitor().GetPage("/ar/information/visa");
        read.One("h1").TextContent.ShouldBe("التأشيرة");
        read.One(".prose div[lang=en][dir=ltr] h2").TextContent.ShouldBe("Who needs one");
        read.One(".article-head .lang-mark");
        read.Html.ShouldNotContain("<script>alert");
        read.One(".article-head time").TextContent.ShouldContain("آخر مراجعة");
        (await portal.Visitor().GetPage("/en/information")).MainText.ShouldContain("Who needs a visa");
        (await portal.Visitor().GetPage("/en/search?q=who+needs+one")).One(".hit a[href='/en/information/visa']");

        var renamed = await browser.Submit(await browser.GetPage($"{Desk}/visa"), button: "#save", values: ("Command.Page.Slug", "visas"));
        renamed.Location.ShouldBe($"{Desk}/visas");
        var moved = await portal.Visitor().GetPage("/fr/information/visa");
        (moved.Status, moved.Location).ShouldBe((HttpStatusCode.MovedPermanently, "/fr/information/visas"));
        (await portal.Visitor().TextAsync("/sitemap.xml")).ShouldContain("/fr/information/visas<");
        var other = await browser.Submit(await browser.GetPage($"{Desk}/new"), button: "#save", values: [("Command.Page.Title[en]", "Another"), ("Command.Page.Slug", "visa")]);
        other.One("#Command_Page_Slug-error").TextContent.ShouldContain("Another page has or had");
        (await browser.Submit(other, button: "#save", values: ("Command.Page.Slug", "../Etc"))).One("#Command_Page_Slug-error");
        await browser.Submit(await browser.GetPage($"{Desk}/visas"), button: "#save", values: ("Command.Page.Slug", "visa"));
        (await portal.Visitor().GetPage("/fr/information/visa")).Status.ShouldBe(HttpStatusCode.OK, "it has its old address again");
        (await portal.Visitor().GetPage("/fr/information/visas")).Location.ShouldBe("/fr/information/visa");
    }

    [Fact]
    public async Task Its_history_shows_what_changed_and_leads_back()
    {
        var (writer, slug) = (await portal.CreateAccount(displayName: "Wen Yi", roles: Role.Editor), "hotels");
        var browser = await portal.SignedIn(writer);
        await portal.Send(new CreateInformationPage.Command(Fields(slug, "Hotels", "Ten hotels\nby the river\nwith breakfast")), writer);
        await portal.Send(new EditInformationPage.Command(slug, 0, Fields(slug, "Hotels", "Ten hotels\nby the canal\nwith breakfast")), writer);
        await portal.Send(new EditInformationPage.Command(slug, 1, Fields(slug, "Hotels", "Ten hotels\nby the canal\nwith breakfast")), writer);
        var history = await browser.GetPage($"{Desk}/{slug}/history");
        history.Document.QuerySelectorAll("aside li").Length.ShouldBe(2, "saving without a change is no version");
        history.One("aside li").TextContent.ShouldContain("Wen Yi");
        history.Document.QuerySelectorAll(".difference > li").Select(line => $"{line.ClassName} {line.TextContent}").ShouldBe(["kept Ten hotels", "removed Removed: by the river", "added Added: by the canal", "kept with breakfast"]);
        var first = await browser.GetPage($"{Desk}/{slug}/history?number=1");
        (await browser.Submit(first, form: "#restore")).Location.ShouldBe($"{Desk}/{slug}");
        (await browser.GetPage($"{Desk}/{slug}")).One("[name='Command.Page.Body[en]']").TextContent.Trim().ShouldContain("by the river");
        (await browser.GetPage($"{Desk}/{slug}/history")).Document.QuerySelectorAll("aside li").Length.ShouldBe(3);
        var (form, version) = (await browser.GetPage($"{Desk}/{slug}"), (await portal.Send(new OpenInformationPage.Query(slug), writer)).Version);
        await portal.Send(new EditInformationPage.Command(slug, version, Fields(slug, "Saved first", "Text")), writer);
        (await browser.Submit(form, button: "#save")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Submit(await browser.GetPage($"{Desk}/{slug}"), form: "#remove")).Location.ShouldBe(Desk);
        (await browser.GetPage($"{Desk}/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_menu_is_ordered_and_a_page_falls_due_for_review()
    {
        await using var own = await PortalFixture.StartAsync();
        var editor = await own.CreateAccount(displayName: "Wen Yi", roles: Role.Editor);
        var browser = await own.SignedIn(editor);
        foreach (var slug in new[] { "first", "second", "third" })
        {
            await own.Send(new CreateInformationPage.Command(Fields(slug, slug, "Text")), editor);
            await own.Send(new PublishInformationPage.Command(slug, 0), editor);
        }

        var list = await browser.GetPage(Desk);
        await browser.Submit(list, (AngleSharp.Html.Dom.IHtmlFormElement)list.Document.QuerySelectorAll("form[action*=Move]")[2], "button[value=true]");
        (await own.Visitor().GetPage("/en/information")).Document.QuerySelectorAll(".cards h2").Select(title => title.TextContent).ShouldBe(["first", "third", "second"]);
        (await own.Visitor().GetPage("/en/information/first")).Document.QuerySelectorAll(".information-menu a").Select(title => title.TextContent).ShouldBe(["first", "third", "second"]);

        (await browser.GetPage(Desk)).Document.QuerySelectorAll("#pages .state.wait").ShouldBeEmpty();
        own.Clock.Advance(TimeSpan.FromDays(190));
        browser = await own.SignedIn(editor);
        (await browser.GetPage(Desk)).Document.QuerySelectorAll("#pages .state.wait").Length.ShouldBe(3);
        (await browser.Submit(await browser.GetPage($"{Desk}/first"), form: "#review")).Location.ShouldBe($"{Desk}/first");
        (await browser.GetPage($"{Desk}/first")).MainText.ShouldContain("Wen Yi");
        (await browser.GetPage(Desk)).Document.QuerySelectorAll("#pages .state.wait").Length.ShouldBe(2);
        await browser.Submit(await browser.GetPage($"{Desk}/first"), form: "#withdraw");
        (await own.Visitor().GetPage("/en/information/first")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_without_the_permission_changes_a_page()
    {
        var slug = await portal.SendAsOperator(new CreateInformationPage.Command(Fields(null, "Only for editors", "Text")));
        var registrar = await portal.CreateAccount(roles: [Role.Registrar, Role.AgendaManager, Role.PressOfficer]);
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new PublishInformationPage.Command(slug, 0), registrar));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new RestoreInformationVersion.Command(slug, 0, 1), registrar));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new CompareInformationVersions.Query(slug, 1), registrar));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new MoveInformationPage.Command(slug, true), null));
        var longest = LineDifference.Between(string.Concat(Enumerable.Repeat("a\n", 3000)), string.Concat(Enumerable.Repeat("b\n", 3000)));
        longest.Count(line => line.Change == LineChange.Removed).ShouldBe(3000);
    }

    private static InformationFields Fields(string? slug, string title, string body) => new(slug, LocalizedText.Of("en", title), LocalizedText.Empty, LocalizedText.Of("en", body), 6);
}
