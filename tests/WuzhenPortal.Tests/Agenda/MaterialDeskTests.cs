using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Tests.Speakers;
using static WuzhenPortal.Tests.Agenda.TestMaterials;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Those who look after materials: the agenda manager all of them, a speaker the own.</summary>
public sealed class MaterialDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Other = "/en/organise/agenda/sessions/main-forum/materials";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task A_material_is_brought_described_replaced_and_taken_away_in_every_language(string segment)
    {
        var desk = Desk.Replace("/en/", $"/{segment}/", StringComparison.Ordinal);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.GetPage($"/{segment}/organise/agenda/sessions/{Opening}")).One($"a[href='{desk}']");
        var brought = await browser.SendFiles(
            await browser.GetPage(desk), "#upload", "Add.Files", [($"talk {segment}.docx", Docx(), "text/html")],
            ("Add.Material.Name[en]", "<i>River</i> notes"), ("Add.Material.Name[ar]", "ملاحظات"), ("Add.Material.Access", "Registered"), ("Add.Material.Language", "fr"), ("Add.Material.EmbargoDay", "2022-11-09"), ("Add.Material.EmbargoTime", "10:30:15"));
        brought.Location.ShouldBe(desk, brought.MainText);
        var list = await browser.Follow(brought);
        list.Html.ShouldNotContain("Agenda.", Case.Sensitive);
        list.Html.ShouldNotContain("<i>River");
        list.MainText.ShouldContain($"talk {segment}.docx");

        var code = (await portal.Db(db => db.SessionMaterials.OrderByDescending(material => material.Id).FirstAsync())).Code;
        var page = await browser.GetPage($"{desk}/{code}");
        page.Html.ShouldNotContain("Agenda.", Case.Sensitive);
        page.One("[name='Command.Material.EmbargoTime']").GetAttribute("value").ShouldBe("10:30:15");
        page.One("[name='Command.Material.Language'] option[selected]").GetAttribute("value").ShouldBe("fr");
        (await browser.Submit(page, button: "#save", values: [("Command.Material.EmbargoDay", null), ("Command.Material.EmbargoTime", null), ("Command.Material.Access", "Everybody")])).Location.ShouldBe(desk);
        var stored = await portal.Db(db => db.SessionMaterials.SingleAsync(material => material.Code == code));
        (stored.EmbargoUntil, stored.Access, stored.Name["ar"], stored.Kind).ShouldBe((null, MaterialAccess.Everybody, "ملاحظات", MaterialKind.Docx));

        (await browser.SendFiles(await browser.GetPage($"{desk}/{code}"), "#replace", "Replace.Files", [("second.pdf", Pdf(segment), "application/pdf")])).Location.ShouldBe(desk);
        using (var fetched = await portal.Visitor().Fetch(code))
        {
            (await fetched.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Pdf(segment));
            fetched.Content.Headers.ContentDisposition!.FileName.ShouldBe("second.pdf");
        }

        (await browser.Submit(await browser.GetPage($"{desk}/{code}"), form: "#remove")).Location.ShouldBe(desk);
        (await portal.Visitor().Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Db(db => db.AuditEntries.Where(entry => entry.Subject == nameof(SessionMaterial) && entry.SubjectId == stored.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()))
            .ShouldBe([nameof(AddMaterials), nameof(EditMaterial), nameof(ReplaceMaterial), nameof(RemoveMaterial)]);
    }

    [Fact]
    public async Task Several_files_are_called_as_they_are_and_put_in_order()
    {
        const string Many = "/en/organise/agenda/sessions/blue-book-release/materials";
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var brought = await browser.SendFiles(
            await browser.GetPage(Many), "#upload", "Add.Files", [("One.pdf", Pdf(), "application/pdf"), ("二.pptx", Pptx(), "application/zip"), ("Three.xlsx", Xlsx(), "application/octet-stream")], ("Add.Material.Language", "zh-Hans"));
        brought.Location.ShouldBe(Many, brought.MainText);
        var page = await browser.Follow(brought);
        Names(page).ShouldBe(["One", "二", "Three"]);
        Names(await browser.Follow(await browser.Submit(page, (IHtmlFormElement)page.Document.QuerySelectorAll("form[action*='Move']")[^1], "button"))).ShouldBe(["One", "Three", "二"]);
        (await portal.Visitor().GetPage("/en/sessions/blue-book-release")).One("[aria-labelledby=materials] li:nth-child(2)").TextContent.ShouldContain("Three");
        await portal.SendAsOperator(new MoveMaterial.Command(await portal.Db(db => db.SessionMaterials.Where(material => material.Slug == "blue-book-release").OrderBy(material => material.Position).Select(material => material.Code).FirstAsync())));

        var many = await browser.SendFiles(await browser.GetPage(Many), "#upload", "Add.Files", Enumerable.Range(0, 11).Select(number => ($"{number}.pdf", Pdf(), "application/pdf")));
        many.One("#Add_Files-error").TextContent.ShouldContain("at most 10 files");
        foreach (var slug in await portal.Db(db => db.SessionMaterials.Where(material => material.Slug == "blue-book-release").Select(material => material.Code).ToListAsync()))
        {
            (await browser.GetPage($"{Desk}/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound, "it is of another session");
        }
    }

    [Fact]
    public async Task Who_changed_a_material_first_is_not_overruled_unseen()
    {
        var code = await portal.BringAsync(Called("Two at once"));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"{Desk}/{code}");
        await portal.SendAsOperator(new EditMaterial.Command(code, 0, Called("Changed first")));
        var conflict = await browser.Submit(form, button: "#save", values: ("Command.Material.Name[en]", "Changed second"));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version.theirs").TextContent.ShouldContain("Changed first");
        (await browser.Submit(conflict, button: "#save")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Submit(form, form: "#remove")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.SendFiles(form, "#replace", "Replace.Files", [("late.pdf", Pdf(), "application/pdf")])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await portal.Db(db => db.SessionMaterials.SingleAsync(material => material.Code == code))).Name["en"].ShouldBe("Changed second");
    }

    [Theory]
    [InlineData("Command.Material.Name[en]", "", "Command_Material_Name_en_")]
    [InlineData("Command.Material.EmbargoDay", "soon", "Command_Material_EmbargoDay")]
    [InlineData("Command.Material.EmbargoDay", "9999-12-31", "Command_Material_EmbargoDay")]
    [InlineData("Command.Material.EmbargoTime", "10:00", "Command_Material_EmbargoDay")]
    [InlineData("Command.Material.Access", "Nobody", "Command_Material_Access")]
    [InlineData("Command.Material.Language", "xx", "Command_Material_Language")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string value, string id)
    {
        var code = await portal.BringAsync(Called("Wrong things"));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.Submit(await browser.GetPage($"{Desk}/{code}"), button: "#save", values: (field, value));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One($"#{id}-error").TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_speaker_brings_slides_to_the_own_session_and_touches_nothing_else()
    {
        var account = await portal.CreateAccount();
        await portal.KeepProfileAsync(account, "zhang-yong");
        var (speaker, stranger) = (await portal.SignedIn(account), await portal.SignedInDelegate());
        const string Mine = "/en/me/speaker/sessions/main-forum";
        (await speaker.GetPage("/en/me/speaker")).One($"main a[href='{Mine}']");
        var brought = await speaker.Bring("own.pdf", Pdf("own"), desk: Mine, values: ("Add.Material.Name[en]", "My slides"));
        brought.Location.ShouldBe(Mine, brought.MainText);
        (await portal.Visitor().GetPage("/en/sessions/main-forum")).MainText.ShouldContain("My slides");
        var own = await portal.Db(db => db.SessionMaterials.SingleAsync(material => material.AddedBy == account.Id));
        var managers = await portal.BringAsync(Called("The manager's"), session: "main-forum");

        var kept = portal.FilesKept();
        (await speaker.GetPage($"/en/me/speaker/sessions/{Opening}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetPage(Mine)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await speaker.GetPage(Other)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await speaker.GetPage($"{Other}/{own.Code}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Forbidden>(() => portal.BringAsync(Called("Elsewhere"), session: Opening, sender: account));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new RemoveMaterial.Command(managers, 0), account));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new EditMaterial.Command(own.Code, 0, Called("x")), account));
        var other = await portal.CreateAccount();
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new RemoveMaterial.Command(own.Code, 0), other));
        await Should.ThrowAsync<Forbidden>(() => portal.BringAsync(Called("Not mine"), session: "main-forum", sender: other));
        var registrar = await portal.CreateAccount(roles: Role.Registrar);
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new MoveMaterial.Command(own.Code), registrar));
        portal.FilesKept().ShouldBe(kept, "what was refused is not kept");

        (await speaker.Submit(await speaker.GetPage(Mine), form: "main form[action*='Remove']")).Location.ShouldBe(Mine);
        (await portal.Visitor().Fetch(own.Code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Visitor().Fetch(managers)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_own_material_under_embargo_is_seen_by_who_brought_it()
    {
        var account = await portal.CreateAccount();
        await portal.KeepProfileAsync(account, "ren-xianliang");
        var code = await portal.BringAsync(Called("Waits", embargo: portal.Clock.GetUtcNow().AddDays(1)), session: "closing-press-conference", sender: account);
        (await (await portal.SignedIn(account)).Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await portal.SignedInDelegate()).Fetch(code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_session_with_materials_is_not_removed_before_they_are()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("To be removed")));
        var code = await portal.BringAsync(Called("In the way"), session: slug);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.Submit(await browser.GetPage($"/en/organise/agenda/sessions/{slug}/remove"))).MainText.ShouldContain("There are materials: 1.");
        await portal.SendAsOperator(new RemoveMaterial.Command(code, 0));
        (await browser.Submit(await browser.GetPage($"/en/organise/agenda/sessions/{slug}/remove"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static List<string> Names(Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(link => link.TextContent.Trim())];
}
