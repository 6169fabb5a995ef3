using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>The public sees releases, never the working draft.</summary>
public sealed class ReleaseTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_change_shows_with_the_next_release_and_not_before()
    {
        var browser = portal.Visitor();
        await browser.GetPage("/en/sub-forums/digital-economy");
        await portal.Db(async db =>
        {
            var forum = await db.SubForums.SingleAsync(forum => forum.Slug == "digital-economy");
            forum.Describe(forum.ThemeId, LocalizedText.Of("en", "Economy of Bits"), LocalizedText.Empty);
            await db.SaveChangesAsync();
        });
        await portal.ForgetKeptPagesAsync();
        (await browser.GetPage("/en/sub-forums/digital-economy")).One("h1").TextContent.ShouldBe("Digital Economy Forum");
        (await browser.GetPage("/en/agenda/2022-11-09")).MainText.ShouldNotContain("Economy of Bits");
        var before = await CalendarAsync(browser);
        before.ShouldNotContain("Economy of Bits");

        var number = await portal.Send(new ReleaseAgenda.Command(null), await portal.CreateAccount(roles: Role.AgendaManager));
        (await browser.GetPage("/en/sub-forums/digital-economy")).One("h1").TextContent.ShouldBe("Economy of Bits");
        (await browser.GetPage("/en/agenda/2022-11-09")).MainText.ShouldContain("Economy of Bits");
        var after = await CalendarAsync(browser);
        after.ShouldContain("Economy of Bits");
        after.ShouldContain($"SEQUENCE:{number}\r\n");
        Uid(after).ShouldBe(Uid(before));
    }

    private static string Uid(string calendar) => calendar.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));

    private static async Task<string> CalendarAsync(HttpClient browser)
    {
        var page = await browser.GetPage("/en/sub-forums/digital-economy.ics");
        page.Status.ShouldBe(HttpStatusCode.OK);
        return page.Html;
    }
}
