using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>Who may do what, and who says so.</summary>
public sealed class PeopleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string People = "/en/organise/people";

    [Fact]
    public async Task Nobody_but_an_administrator_gets_in()
    {
        var person = await portal.CreateAccount();
        foreach (var path in new[] { People, $"{People}/{person.Code}", $"{People}/{person.Code}/take/editor" })
        {
            (await portal.Visitor().GetPage(path)).Location.ShouldNotBeNull().ShouldContain("sign-in");
            (await (await portal.SignedInDelegate()).GetPage(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await (await portal.SignedInAs(Role.Registrar, Role.Editor, Role.AgendaManager)).GetPage(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            var administrator = await portal.SignedInAs(Role.Administrator);
            (await administrator.GetPage(path)).Status.ShouldBe(HttpStatusCode.OK);
            (await administrator.Post(path)).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
        }

        var admin = await portal.SignedInAs(Role.Administrator);
        (await admin.GetPage($"{People}/{person.Id}")).Status.ShouldBe(HttpStatusCode.NotFound, "numbers can be counted");
        (await admin.GetPage($"{People}/{person.Code}/take/emperor")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task The_pages_speak_every_language(string segment)
    {
        var person = await portal.CreateAccount(roles: [.. Enum.GetValues<Role>()]);
        var browser = await portal.SignedInAs(Role.Administrator);
        foreach (var path in new[] { "people", $"people/{person.Code}", $"people/{person.Code}/take/editor", "" })
        {
            var page = await browser.GetPage($"/{segment}/organise/{path}".TrimEnd('/'));
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.MainText.ShouldNotContain("Accounts.");
            page.MainText.ShouldNotContain("Summits.");
        }
    }

    [Fact]
    public async Task An_account_is_found_by_name_and_address_in_any_case_and_by_role()
    {
        await using var own = await PortalFixture.StartAsync();
        await own.CreateAccount("zoe@example.org", "Zoé Lefèvre");
        await own.CreateAccount("wang@example.org", "王芳", roles: Role.Editor);
        var browser = await own.SignedInAs(Role.Administrator);
        (await Found("?q=LEFEVRE")).ShouldBe(["Zoé Lefèvre"]);
        (await Found("?q=Zoe%40Example")).ShouldBe(["Zoé Lefèvre"]);
        (await Found("?q=%E7%8E%8B%E8%8A%B3")).ShouldBe(["王芳"]);
        (await Found("?role=Editor")).ShouldBe(["王芳"]);
        (await Found("?show=Delegates")).ShouldBe(["Zoé Lefèvre"]);
        (await Found("?show=Staff")).Count.ShouldBe(2);
        (await Found("?q=nobody")).ShouldBeEmpty();
        (await Found("?show=Nonsense&role=x&page=y")).Count.ShouldBe(3);

        async Task<List<string>> Found(string query) =>
            [.. (await browser.GetPage(People + query)).Document.QuerySelectorAll("tbody .name a").Select(name => name.TextContent)];
    }

    [Fact]
    public async Task A_role_counts_from_the_next_click_until_it_is_taken_away()
    {
        var person = await portal.CreateAccount(displayName: "Newcomer");
        var (browser, hers) = (await portal.SignedIn(await portal.CreateAccount(displayName: "Ada", roles: Role.Administrator)), await portal.SignedIn(person));
        (await hers.GetPage("/en/organise/news")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var given = await browser.Submit(await browser.GetPage($"{People}/{person.Code}"), values: ("Command.Role", "Editor"));
        (await browser.Follow(given)).One("tbody tr").TextContent.ShouldContain("Ada");
        (await hers.GetPage("/en/organise/news")).Status.ShouldBe(HttpStatusCode.OK);
        await portal.Send(new GiveRole.Command(person.Code, Role.Editor), await portal.CreateAccount(roles: Role.Administrator));
        (await portal.Db(db => db.RoleAssignments.CountAsync(assignment => assignment.AccountId == person.Id))).ShouldBe(1, "given twice is given once");

        var asked = await browser.GetPage($"{People}/{person.Code}/take/editor");
        asked.MainText.ShouldContain("Write, publish and withdraw news");
        (await browser.Follow(await browser.Submit(asked))).One("[role=status]").TextContent.ShouldContain("Editor");
        (await hers.GetPage("/en/organise/news")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Submit(asked)).One(".error-summary").TextContent.ShouldContain("no longer");
        var actions = await portal.Db(db => db.AuditEntries.Where(entry => entry.Subject == "RoleAssignment" && entry.SubjectName == "Editor").Select(entry => entry.Action).ToListAsync());
        actions.ShouldBe(["GiveRole", "TakeRole"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_form_without_a_chosen_role_says_so_beside_the_choice()
    {
        var person = await portal.CreateAccount();
        var browser = await portal.SignedInAs(Role.Administrator);
        var page = await browser.Submit(await browser.GetPage($"/fr/organise/people/{person.Code}"));
        page.One("#Command_Role-error").TextContent.ShouldBe("Choisissez un rôle.");
        page.One(".error-summary a[href='#Command_Role']");
    }

    [Fact]
    public async Task Nobody_gets_a_role_before_showing_to_own_the_address()
    {
        var person = await portal.CreateAccount();
        await portal.Db(db => db.Users.Where(account => account.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.EmailConfirmed, false)));
        var browser = await portal.SignedInAs(Role.Administrator);
        var page = await browser.Submit(await browser.GetPage($"{People}/{person.Code}"), values: ("Command.Role", "Registrar"));
        page.One(".error-summary").TextContent.ShouldContain("not confirmed");
        (await portal.Db(db => db.RoleAssignments.AnyAsync(assignment => assignment.AccountId == person.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Administrators_cannot_take_their_own_role_and_two_who_take_each_others_leave_one()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var own = await PortalFixture.StartAsync();
            var (one, two) = (await own.CreateAccount(roles: Role.Administrator), await own.CreateAccount(roles: Role.Administrator));
            (await Should.ThrowAsync<RuleViolation>(() => own.Send(new TakeRole.Command(one.Code, Role.Administrator), one))).Key.ShouldBe("Accounts.People.NotYourself");
            var (first, second) = (await own.SignedIn(one), await own.SignedIn(two));
            var (ofTwo, ofOne) = (await first.GetPage($"{People}/{two.Code}/take/administrator"), await second.GetPage($"{People}/{one.Code}/take/administrator"));
            await Task.WhenAll(first.Submit(ofTwo), second.Submit(ofOne));
            (await own.Db(db => db.RoleAssignments.CountAsync(assignment => assignment.Role == Role.Administrator))).ShouldBe(1);
        }
    }
}
