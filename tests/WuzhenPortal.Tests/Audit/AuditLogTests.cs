using System.Net;
using System.Reflection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Audit;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Audit;

/// <summary>Who did what to which record, when, and what changed.</summary>
public sealed class AuditLogTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Log = "/en/organise/audit";

    /// <summary>Every use case that can leave an entry.</summary>
    public static TheoryData<string> Actions => [.. typeof(DependencyInjection).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(ICommandBase)) && type is { IsAbstract: false, IsInterface: false } && type.GetCustomAttribute<NotAuditedAttribute>() is null)
        .Select(type => type.DeclaringType!.Name)];

    [Fact]
    public async Task Only_who_may_read_the_log_gets_in_and_nobody_can_write_it()
    {
        (await portal.Visitor().GetPage(Log)).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage(Log)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Registrar, Role.Editor, Role.AgendaManager)).GetPage(Log)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await (await portal.SignedInAs(Role.Administrator)).GetPage(Log);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("main form[method=post]").ShouldBeNull();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task The_log_speaks_every_language(string segment)
    {
        await portal.SubmittedAsync(await portal.CreateAccount());
        var page = await (await portal.SignedInAs(Role.Administrator)).GetPage($"/{segment}/organise/audit");
        page.MainText.ShouldNotContain("Audit.");
        page.MainText.ShouldNotContain("SubmitRegistration");
        page.MainText.ShouldNotContain("ImportSummit");
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Every_use_case_that_is_audited_has_words(string action)
    {
        var texts = new PortalTexts();
        texts.Has($"Audit.Action.{action}").ShouldBeTrue();
    }

    [Fact]
    public async Task An_entry_tells_who_and_what_changed_but_no_personal_value()
    {
        await using var own = await PortalFixture.StartAsync();
        var person = await own.CreateAccount(displayName: "Lin Yue");
        var reference = await own.SubmittedAsync(person);
        await own.Send(new SaveIdentity.Command((await own.RegistrationOf(person)).Version, "Other", "Muhammad", null, "Muhammad OTHER", "EG", "m@example.org", "+966 50 123 4567"), person);
        var registrar = await own.CreateAccount(displayName: "Rui Registrar", roles: Role.Registrar);
        await own.Send(new DeclineRegistration.Command(reference, (await own.RegistrationOf(person)).Version, "Too late"), registrar);
        var browser = await own.SignedInAs(Role.Administrator);

        var page = await browser.GetPage($"{Log}?record={reference}");
        var entries = page.Document.QuerySelectorAll(".audit > li");
        entries[0].TextContent.ShouldContain("Registration declined");
        entries[0].TextContent.ShouldContain("Rui Registrar");
        entries[0].QuerySelector("a")!.GetAttribute("href").ShouldBe($"/en/organise/registrations/{reference}");
        entries[0].QuerySelector("del")!.TextContent.ShouldBe("Handed in");
        entries[0].QuerySelector("ins")!.TextContent.ShouldBe("Declined");
        entries[1].TextContent.ShouldContain("Identity changed");
        entries[1].TextContent.ShouldContain("EG");
        page.Html.ShouldNotContain("Al-Khwarizmi");
        page.Html.ShouldNotContain("966 50");
    }

    [Fact]
    public async Task A_text_in_six_languages_shows_only_the_languages_that_changed()
    {
        await using var own = await PortalFixture.StartAsync();
        var editor = await own.CreateAccount(roles: Role.Editor);
        var before = new ArticleFields(LocalizedText.Of([new("en", "Lanterns"), new("fr", "Lanternes")]), LocalizedText.Empty, LocalizedText.Empty, null);
        var slug = await own.Send(new CreateArticle.Command(before), editor);
        await own.Send(new EditArticle.Command(slug, 0, before with { Title = LocalizedText.Of([new("en", "Lanterns"), new("fr", "Les lanternes")]) }), editor);
        var page = await (await own.SignedInAs(Role.Administrator)).GetPage($"{Log}?kind=NewsArticle&action=EditArticle");
        page.Document.QuerySelectorAll(".changes dd[lang]").Select(change => change.GetAttribute("lang")).ShouldBe(["fr"]);
        page.One(".changes del").TextContent.ShouldBe("Lanternes");
        page.One(".changes ins").TextContent.ShouldBe("Les lanternes");
    }

    [Fact]
    public async Task The_log_is_filtered_by_person_action_record_and_the_days_of_the_summits_zone()
    {
        await using var own = await PortalFixture.StartAsync();
        var administrator = await own.CreateAccount(displayName: "Ada", roles: Role.Administrator);
        var person = await own.CreateAccount(displayName: "Newcomer");
        await own.Send(new GiveRole.Command(person.Code, Role.Editor), administrator);
        // 23:30 in Wuzhen is still the same day there, and another one in many places.
        own.Clock.Advance(TimeSpan.FromHours(15.5));
        await own.Send(new TakeRole.Command(person.Code, Role.Editor), administrator);
        var browser = await own.SignedIn(administrator);
        (await Found($"?person={administrator.Code}")).ShouldBe(["Role taken away", "Role given"]);
        (await Found("?person=portal&action=GiveRole")).ShouldBeEmpty();
        (await Found("?action=TakeRole")).ShouldBe(["Role taken away"]);
        (await Found("?kind=RoleAssignment&from=2022-10-20&to=2022-10-20")).ShouldBe(["Role taken away", "Role given"]);
        (await Found("?from=2022-10-21")).ShouldBeEmpty();
        (await Found("?to=2022-10-19&kind=RoleAssignment")).ShouldBeEmpty();
        (await Found("?from=nonsense&page=-3&kind=RoleAssignment")).Count.ShouldBe(2);
        (await Found($"?kind=RoleAssignment&record=EDIT")).Count.ShouldBe(2);
        (await Found($"?kind=RoleAssignment&record=e_itor")).ShouldBeEmpty();

        async Task<List<string>> Found(string query) => [.. (await browser.GetPage(Log + query)).Document.QuerySelectorAll(".audit-what b").Select(action => action.TextContent)];
    }

    [Fact]
    public async Task An_entry_shows_values_in_the_readers_words_and_records_by_name()
    {
        await using var own = await PortalFixture.StartAsync();
        var administrator = await own.CreateAccount(displayName: "Ada", roles: Role.Administrator);
        var person = await own.CreateAccount(displayName: "<b>Newcomer</b>");
        await own.Send(new GiveRole.Command(person.Code, Role.Editor), administrator);
        await own.SendAsOperator(new CreateSession.Command(Drafts.Session("Bridges", Drafts.Slot("hall-1", 9, 10))));
        var browser = await own.SignedIn(administrator);

        var given = await browser.GetPage("/zh/organise/audit?action=GiveRole");
        given.One(".audit-what a").GetAttribute("href").ShouldBe($"/zh/organise/people/{person.Code}");
        given.One(".audit-what a").TextContent.ShouldBe("编辑 · <b>Newcomer</b>");
        given.One(".changes").TextContent.ShouldContain("编辑");
        given.One(".changes").TextContent.ShouldContain("Ada");
        given.Document.QuerySelector(".audit b b").ShouldBeNull();
        var room = await own.Db(async db => (await db.Rooms.SingleAsync(room => room.Slug == "hall-1")).Name["fr"]!);
        var placed = await browser.GetPage("/fr/organise/audit?action=CreateSession");
        placed.One(".changes").TextContent.ShouldContain(room);
        placed.One(".changes").TextContent.ShouldContain(new PortalTexts().In("fr", "Agenda.Format.Panel"));
    }

    [Fact]
    public async Task A_long_log_comes_in_pages()
    {
        var browser = await portal.SignedInAs(Role.Administrator);
        var first = await browser.GetPage($"{Log}?person={ListAuditEntries.Portal}");
        first.Document.QuerySelectorAll(".audit > li").Length.ShouldBe(ListAuditEntries.PageSize);
        var older = await browser.GetPage(first.One(".pager a[rel=next]").GetAttribute("href")!);
        older.One(".pager a[rel=prev]").GetAttribute("href").ShouldBe($"{Log}?person={ListAuditEntries.Portal}");
        older.One(".audit li").TextContent.ShouldNotBe(first.One(".audit li").TextContent);
    }
}
