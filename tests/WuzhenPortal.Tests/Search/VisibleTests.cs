using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Tests.Agenda;

namespace WuzhenPortal.Tests.Search;

/// <summary>Search follows what is saved, on every node, and the clock; drafts and what is still to come are found by nobody. Each test writes words of its own.</summary>
public sealed class VisibleTests(AfterTheSummit portal) : IClassFixture<AfterTheSummit>
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_change_is_found_at_once_also_by_another_node()
    {
        var options = new PortalOptions { Settings = { ["Portal:DataFolder"] = portal.DataFolder } };
        await using var other = PortalFixture.Build(portal.DataFolder, options, portal.Clock);
        await other.StartAsync(Cancel);
        using var neighbour = other.GetTestClient();
        (await FindAsync("quokka")).ShouldBeEmpty();
        (await neighbour.GetPage("/en/search?q=quokka")).One(".empty");

        await WriteAsync("marsupial", "A quokka visits", portal.Clock.GetUtcNow());
        (await FindAsync("quokka")).ShouldBe(["/en/news/marsupial"]);
        (await neighbour.GetPage("/en/search?q=quokka")).One(".hit a[href='/en/news/marsupial']");

        await ChangeAsync("marsupial", article => article.Rewrite(LocalizedText.Of("en", "A wombat visits"), article.Summary, article.Body, portal.Clock.GetUtcNow()));
        (await FindAsync("quokka")).ShouldBeEmpty();
        (await neighbour.GetPage("/en/search?q=quokka")).One(".empty");
        (await FindAsync("wombat")).ShouldBe(["/en/news/marsupial"]);

        var known = await portal.SendAsOperator(new FollowSearch.Query());
        await ChangeAsync("marsupial", article => article.Withdraw(portal.Clock.GetUtcNow()));
        (await portal.SendAsOperator(new FollowSearch.Query())).ShouldBe(known - 1);
        (await FindAsync("wombat")).ShouldBeEmpty();
        (await neighbour.GetPage("/en/search?q=wombat")).One(".empty");
    }

    [Fact]
    public async Task What_is_scheduled_is_found_at_its_second_and_betrays_itself_nowhere_before()
    {
        var at = portal.Clock.GetUtcNow().AddMinutes(10);
        await WriteAsync("scheduled", "Platypus treaty signed", at, body: "The monotreme clause.");
        await WriteAsync("draft", "Echidna treaty drafted", null);
        foreach (var reader in new[] { portal.Visitor(), await portal.SignedInDelegate(), await portal.SignedInAs(Role.Administrator) })
        {
            foreach (var path in new[] { "/en/search?q=platypus", "/en/search?q=platypis", "/en/search?q=platy", "/en/search?q=\"monotreme clause\"", "/en/search/suggestions?q=platypus", "/en/search?q=echidna", "/en/search/suggestions?q=echidna" })
            {
                var html = (await reader.GetPage(path)).Html;
                html.ShouldNotContain("treaty", Case.Insensitive, path);
                html.Split("platypis")[0].ShouldNotContain(path.Contains("platypis", StringComparison.Ordinal) ? "platypus" : "treaty", Case.Insensitive, path);
            }
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await FindAsync("platypus")).ShouldBeEmpty();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        (await FindAsync("platypus")).ShouldBe(["/en/news/scheduled"]);
        (await FindAsync("\"monotreme clause\"")).ShouldBe(["/en/news/scheduled"]);
        (await FindAsync("\"clause monotreme\"")).ShouldBeEmpty();
        (await FindAsync("echidna")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_is_found_with_the_release_and_not_before()
    {
        await using var own = await PortalFixture.StartAsync();
        var manager = await own.CreateAccount(roles: Role.AgendaManager);
        await own.Send(new CreateSession.Command(Drafts.Session("Axolotl workshop", Drafts.Slot("hall-1", 9, 10))), manager);
        (await own.Visitor().GetPage("/en/search?q=axolotl")).One(".empty");
        (await (await own.SignedIn(manager)).GetPage("/en/organise/search?q=axolotl")).One(".hit a[href^='/en/organise/agenda/sessions/axolotl']");
        await own.Send(new ReleaseAgenda.Command(null), manager);
        (await own.Visitor().GetPage("/en/search?q=axolotl")).One(".hit a[href='/en/sessions/axolotl-workshop']");
    }

    [Fact]
    public async Task What_is_found_is_encoded_and_marked()
    {
        await WriteAsync("hostile", "<img src=x onerror=alert(1)> numbat & <b>mark</b>", portal.Clock.GetUtcNow(), body: "Text </mark><script>alert('numbat')</script> end");
        var page = await portal.Visitor().GetPage("/en/search?q=numbat");
        page.One(".hit h3 mark").TextContent.ShouldBe("numbat");
        page.One(".hit h3").TextContent.ShouldBe("<img src=x onerror=alert(1)> numbat & <b>mark</b>");
        page.Document.QuerySelectorAll(".hit img, .hit script, .hit b").ShouldBeEmpty();
    }

    [Fact]
    public async Task Long_results_have_pages()
    {
        foreach (var number in Enumerable.Range(1, 25))
        {
            await WriteAsync($"bandicoot-{number}", $"Bandicoot {number}", portal.Clock.GetUtcNow().AddMinutes(-number));
        }

        var second = await portal.Visitor().GetPage("/en/search?q=bandicoot&page=2");
        second.Document.QuerySelectorAll(".hit").Length.ShouldBe(5);
        second.One("#count").TextContent.ShouldContain("25");
        second.One(".pager [rel=prev]").GetAttribute("href").ShouldBe("/en/search?q=bandicoot");
    }

    [Fact]
    public async Task Too_many_questions_are_refused_for_a_while()
    {
        await using var own = await PortalFixture.StartAsync(options => options.Settings["Portal:Limits:SearchesPerMinute"] = "3");
        var visitor = own.Visitor();
        var answers = new List<HttpStatusCode>();
        foreach (var path in new[] { "/en/search?q=a", "/en/search/suggestions?q=a", "/en/search?q=b", "/en/search?q=c", "/en/agenda" })
        {
            answers.Add((await visitor.GetPage(path)).Status);
        }

        answers.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK]);
    }

    private async Task<List<string>> FindAsync(string words) =>
        [.. (await portal.Visitor().GetPage($"/en/search?q={Uri.EscapeDataString(words)}")).Document.QuerySelectorAll(".hit h3 a").Select(link => link.GetAttribute("href")!)];

    private Task WriteAsync(string slug, string title, DateTimeOffset? publishAt, string body = "Text.") => portal.Db(async db =>
    {
        var summit = await db.Summits.SingleAsync(summit => summit.IsCurrent, Cancel);
        var article = new NewsArticle(summit.Id, slug, LocalizedText.Of("en", title), LocalizedText.Empty, LocalizedText.Of("en", body));
        if (publishAt is { } at)
        {
            article.Publish(at);
        }

        db.NewsArticles.Add(article);
        await db.SaveChangesAsync(Cancel);
    });

    private Task ChangeAsync(string slug, Action<NewsArticle> change) => portal.Db(async db =>
    {
        change(await db.NewsArticles.SingleAsync(article => article.Slug == slug, Cancel));
        await db.SaveChangesAsync(Cancel);
    });
}
