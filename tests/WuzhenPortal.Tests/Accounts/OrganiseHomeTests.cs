using System.Net;
using WuzhenPortal.Application.Information;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Tests.Press;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>The back office's first page shows what is open to its reader, and nothing else.</summary>
public sealed class OrganiseHomeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(Role.Registrar, new[] { "registrations" }, "registrations", "mail", "seats")]
    [InlineData(Role.AgendaManager, new[] { "agenda" }, "agenda", "speakers", "seats")]
    [InlineData(Role.Editor, new[] { "news", "media", "publications", "information" }, "news", "publications", "information", "media")]
    [InlineData(Role.PressOfficer, new[] { "news", "media", "press" }, "news", "press", "media")]
    public async Task Each_role_sees_its_own_areas(Role role, string[] cards, params string[] ways)
    {
        var page = await (await portal.SignedInAs(role)).GetPage("/en/organise");
        page.Document.QuerySelectorAll("main .card h2 a").Select(link => link.GetAttribute("href")).ShouldBe(cards.Select(area => $"/en/organise/{area}"));
        page.Document.QuerySelectorAll(".desk-nav a[href^='/en/organise']").Select(link => link.GetAttribute("href")).ShouldBe(ways.Select(area => $"/en/organise/{area}"));
    }

    [Fact]
    public async Task An_administrator_sees_all_areas_and_what_waits_there()
    {
        await using var own = await PortalFixture.StartAsync();
        await own.SubmittedAsync(await own.CreateAccount());
        await own.ApplicantAsync();
        await own.Send(new AskForInterview.Command("zhang-yong", "Data across borders", InterviewFormat.InPerson, "en", "Any morning"), await own.JournalistAsync());
        await own.PoolAsync(await own.OfficerAsync(), places: 1);
        await own.BringAsync(("bridges.jpg", Speakers.Profiles.Picture()));
        await own.SendAsOperator(new CreateInformationPage.Command(new("hotels", LocalizedText.Of([new("en", "Hotels"), new("fr", "Hôtels")]), LocalizedText.Empty, LocalizedText.Of("en", "By the river."), 6)));
        await own.SendAsOperator(new PublishInformationPage.Command("hotels", 0));
        own.Clock.Advance(TimeSpan.FromDays(200));
        await own.SendAsOperator(new EditInformationPage.Command("hotels", 1, new("hotels", LocalizedText.Of([new("en", "Hotels and inns"), new("fr", "Hôtels")]), LocalizedText.Empty, LocalizedText.Of("en", "By the river."), 6)));
        var page = await (await own.SignedInAs(Role.Administrator)).GetPage("/en/organise");
        page.Document.QuerySelectorAll("main .card").Length.ShouldBe(9);
        Card("registrations").ShouldContain("To review2");
        Card("media").ShouldContain("No alternative text1 Being prepared1");
        Card("press").ShouldContain("Interview requests to pass on1 Pools to decide1 Applications that wait for a decision1 Accredited journalists1");
        Card("information").ShouldContain("1 Draft0 Translation outdated1");

        string Card(string area) => Page.Squeeze(page.One($"main .card:has(h2 a[href='/en/organise/{area}'])").TextContent);
    }

    [Fact]
    public async Task Without_any_permission_nobody_gets_in()
    {
        (await portal.Visitor().GetPage("/en/organise")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage("/en/organise")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
