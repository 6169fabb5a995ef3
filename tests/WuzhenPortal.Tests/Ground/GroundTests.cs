using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Ground;

/// <summary>The ground itself holds.</summary>
public sealed class GroundTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_portal_starts_with_the_sample_summit() =>
        (await portal.Db(db => db.Summits.AnyAsync(summit => summit.Year == 2022))).ShouldBeTrue();

    [Fact]
    public async Task A_missing_page_is_404_in_the_language_of_its_address()
    {
        var page = await portal.Visitor().GetPage("/fr/nowhere");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Fact]
    public async Task The_style_sheets_are_served()
    {
        var page = await portal.Visitor().GetPage("/en/nowhere");
        foreach (var sheet in page.Document.QuerySelectorAll("link[rel=stylesheet]"))
        {
            var answer = await portal.Visitor().GetAsync(new Uri(sheet.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, sheet.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Requests_are_sent_as_somebody()
    {
        var manager = await portal.CreateAccount(roles: Role.AgendaManager);
        var before = await portal.Db(db => db.AgendaReleases.MaxAsync(release => release.Number));
        (await portal.Send(new ReleaseAgenda.Command(null), manager)).ShouldBe(before + 1);
        (await portal.Db(db => db.AuditEntries.OrderByDescending(entry => entry.Id).Select(entry => entry.ActorId).FirstAsync())).ShouldBe(manager.Id);

        await Should.ThrowAsync<Forbidden>(portal.Send(new ReleaseAgenda.Command(null), await portal.CreateAccount()));
        await Should.ThrowAsync<Forbidden>(portal.Send(new ReleaseAgenda.Command(null), sender: null));
    }

    [Fact]
    public async Task The_cookie_of_a_helper_signs_in()
    {
        var page = await (await portal.SignedInDelegate()).GetPage("/en/nowhere");
        page.Document.QuerySelector("a[href='/en/me']").ShouldNotBeNull();
        (await portal.Visitor().GetPage("/en/nowhere")).Document.QuerySelector("a[href='/en/me']").ShouldBeNull();
    }
}
