using System.Net;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>The back office's first page shows what is open to its reader, and nothing else.</summary>
public sealed class OrganiseHomeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(Role.Registrar, "/en/organise/registrations", "/en/organise/mail", "/en/organise/seats")]
    [InlineData(Role.AgendaManager, "/en/organise/agenda", "/en/organise/speakers", "/en/organise/seats")]
    [InlineData(Role.Editor, "/en/organise/news", "/en/organise/publications", "/en/organise/information", "/en/organise/media")]
    [InlineData(Role.PressOfficer, "/en/organise/news", "/en/organise/press", "/en/organise/media")]
    public async Task Each_role_sees_its_own_area(Role role, string address, params string[] others)
    {
        var page = await (await portal.SignedInAs(role)).GetPage("/en/organise");
        page.Document.QuerySelectorAll("main .card h2 a").Select(link => link.GetAttribute("href")).ShouldBe([address]);
        page.Document.QuerySelectorAll(".desk-nav a[href^='/en/organise']").Select(link => link.GetAttribute("href")).ShouldBe([address, .. others]);
    }

    [Fact]
    public async Task An_administrator_sees_all_areas_and_what_waits_there()
    {
        await portal.SubmittedAsync(await portal.CreateAccount());
        var page = await (await portal.SignedInAs(Role.Administrator)).GetPage("/en/organise");
        page.Document.QuerySelectorAll("main .card").Length.ShouldBe(5);
        page.One("main .card dd b").TextContent.ShouldBe("1");
    }

    [Fact]
    public async Task Without_any_permission_nobody_gets_in()
    {
        (await portal.Visitor().GetPage("/en/organise")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage("/en/organise")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
