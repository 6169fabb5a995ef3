using System.Net;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>The registrars' list: who gets in, and how an application is found.</summary>
public sealed class DeskListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/en/organise/registrations";

    [Fact]
    public async Task Nobody_without_the_permission_gets_in()
    {
        var reference = await portal.SubmittedAsync(await portal.CreateAccount());
        foreach (var path in new[] { Desk, $"{Desk}/{reference}" })
        {
            (await portal.Visitor().GetPage(path)).Location.ShouldNotBeNull().ShouldContain("sign-in");
            (await (await portal.SignedInDelegate()).GetPage(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await (await portal.SignedInAs(Role.AgendaManager, Role.Editor)).GetPage(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await (await portal.SignedInAs(Role.Administrator)).GetPage(path)).Status.ShouldBe(HttpStatusCode.OK);
        }

        var registrar = await portal.SignedInAs(Role.Registrar);
        (await registrar.GetPage($"{Desk}/{reference}")).Status.ShouldBe(HttpStatusCode.OK);
        (await registrar.Post($"{Desk}/{reference}?handler=Approve")).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
        (await registrar.GetPage($"{Desk}/WZ22-NNNN-NN")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task Desk_and_application_speak_every_language(string segment)
    {
        var reference = await portal.SubmittedAsync(await portal.CreateAccount());
        var browser = await portal.SignedInAs(Role.Registrar);
        var list = await browser.GetPage($"/{segment}/organise/registrations?sort=-submitted");
        list.One($"a[href^='/{segment}/organise/registrations/{reference}']");
        list.MainText.ShouldNotContain("Registrations.");
        var application = await browser.GetPage($"/{segment}/organise/registrations/{reference}");
        application.One(".decision textarea");
        application.MainText.ShouldNotContain("Registrations.");
    }

    [Fact]
    public async Task Before_anybody_registers_the_list_says_so_and_a_draft_stays_with_its_author()
    {
        await using var own = await PortalFixture.StartAsync();
        var account = await own.CreateAccount();
        await own.DraftAsync(account);
        var reference = (await own.RegistrationOf(account)).Reference;
        var browser = await own.SignedInAs(Role.Registrar);
        (await browser.GetPage(Desk)).One(".empty").TextContent.ShouldContain("handed in");
        (await browser.GetPage($"{Desk}?q={reference}")).Document.QuerySelector("tbody tr").ShouldBeNull();
        (await browser.GetPage($"{Desk}/{reference}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_application_is_found_by_any_of_its_names_its_reference_and_its_filters()
    {
        await using var own = await PortalFixture.StartAsync();
        var scholar = await own.SubmittedAsync(await own.CreateAccount());
        own.Clock.Advance(TimeSpan.FromHours(50));
        var poet = await Named(own, new(null, "Éluard", "Paul", "艾吕雅", "Paul ÉLUARD", "FR", "paul@example.org", "+33 1 23 45 67 89"), "press", AttendanceMode.OnSite);
        var browser = await own.SignedInAs(Role.Registrar);

        (await Found("")).ShouldBe([scholar, poet], "the longest waiting first");
        (await Found("?sort=-submitted")).ShouldBe([poet, scholar]);
        (await Found("?sort=name")).ShouldBe([scholar, poet]);
        (await Found("?sort=-name")).ShouldBe([poet, scholar]);
        (await Found("?sort=nationality")).ShouldBe([poet, scholar]);
        (await Found("?q=eluard")).ShouldBe([poet]);
        (await Found("?q=PAUL+eluard")).ShouldBe([poet]);
        (await Found("?q=%E8%89%BE%E5%90%95")).ShouldBe([poet], "two Chinese characters");
        (await Found($"?q={scholar.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}")).ShouldBe([scholar]);
        (await Found("?category=press")).ShouldBe([poet]);
        (await Found("?country=SA")).ShouldBe([scholar]);
        (await Found("?mode=Online")).ShouldBeEmpty();
        (await Found("?state=Approved")).ShouldBeEmpty();
        (await Found("?state=Nonsense&mode=7&sort=nothing&page=x")).Count.ShouldBe(2);
        (await Found("?q=nobody+like+this")).ShouldBeEmpty();

        var page = await browser.GetPage($"{Desk}?q=eluard&state=Submitted");
        page.Document.QuerySelectorAll(".chips b").Select(count => count.TextContent).ShouldBe(["1", "1", "0", "0", "0", "0", "0", "0"]);
        (await browser.GetPage(Desk)).Document.QuerySelectorAll("tbody .meta")[0].TextContent.ShouldContain("2 d");

        async Task<List<string>> Found(string query) =>
            [.. (await browser.GetPage($"{Desk}{query}")).Document.QuerySelectorAll("tbody code.ref").Select(code => code.TextContent)];
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_keep_the_search()
    {
        await using var own = await PortalFixture.StartAsync();
        for (var number = 0; number < ListRegistrations.PageSize + 2; number++)
        {
            await own.SubmittedAsync(await own.CreateAccount());
        }

        var browser = await own.SignedInAs(Role.Registrar);
        var first = await browser.GetPage($"{Desk}?q=khwarizmi");
        first.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(ListRegistrations.PageSize);
        var next = await browser.GetPage(first.One(".pager a[rel=next]").GetAttribute("href")!);
        next.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        next.One("#q").GetAttribute("value").ShouldBe("khwarizmi");
        (await browser.GetPage($"{Desk}?page=99")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Scripts_in_any_answer_come_back_as_words()
    {
        const string script = "<script>alert(1)</script>";
        var account = await portal.CreateAccount();
        var version = await portal.DraftAsync(account);
        version = (await portal.Send(new SaveOrganisation.Command(version, script, script, "IQ"), account)).Version;
        var reference = await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account);
        var browser = await portal.SignedInAs(Role.Registrar);
        foreach (var path in new[] { $"{Desk}?sort=-submitted", $"{Desk}/{reference}", $"{Desk}?q={Uri.EscapeDataString(script)}" })
        {
            (await browser.GetPage(path)).Html.ShouldNotContain(script);
        }
    }

    private static async Task<string> Named(PortalFixture portal, SaveIdentity.Command identity, string category, AttendanceMode mode)
    {
        var account = await portal.CreateAccount();
        var version = await portal.DraftAsync(account);
        version = (await portal.Send(new SaveCategory.Command(version, category, mode), account)).Version;
        version = (await portal.Send(identity with { Version = version }, account)).Version;
        version = await portal.AnswerAsync(account, version, category);
        return await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account);
    }
}
