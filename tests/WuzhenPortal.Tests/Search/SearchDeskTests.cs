using System.Net;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Search;

/// <summary>Staff search what their roles open, and nothing else.</summary>
public sealed class SearchDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/en/organise/search";

    [Fact]
    public async Task Each_role_finds_what_it_may_see()
    {
        var applicant = await portal.CreateAccount(displayName: "Zhou Mingyue");
        var reference = await portal.SubmittedAsync(applicant);
        var editor = await portal.CreateAccount(roles: Role.Editor);
        await portal.Send(new CreateArticle.Command(new ArticleFields(LocalizedText.Of("en", "Zhou draft"), LocalizedText.Empty, LocalizedText.Of("en", "Text."), "")), editor);

        (await portal.Visitor().GetPage(Desk)).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage($"{Desk}?q=zhou")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var registrar = await (await portal.SignedInAs(Role.Registrar)).GetPage($"{Desk}?q={reference}");
        registrar.One($".hit a[href='/en/organise/registrations/{reference}']");
        registrar.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var draft = await (await portal.SignedIn(editor)).GetPage($"{Desk}?q=zhou");
        draft.One(".hit a[href='/en/organise/news/zhou-draft']");
        draft.Document.QuerySelectorAll("a[href*='/organise/registrations/'], a[href*='/organise/people/']").ShouldBeEmpty();
        draft.Html.ShouldNotContain(applicant.Email!);
        var administrator = await portal.SignedInAs(Role.Administrator);
        (await administrator.GetPage($"{Desk}?q=mingyue zhou")).One($".hit a[href='/en/organise/people/{applicant.Code}']");
        var agenda = await (await portal.SignedInAs(Role.AgendaManager)).GetPage($"{Desk}?q=zhangyong");
        agenda.One(".hit a[href='/en/organise/speakers/zhang-yong']");
        agenda.Document.QuerySelectorAll("a[href*='/organise/registrations/'], a[href*='/organise/news/']").ShouldBeEmpty();
        foreach (var language in Language.All)
        {
            var page = await administrator.GetPage($"/{language.Segment}/organise/search?q=zhou");
            page.Html.ShouldNotMatch(@"\bSearch\.[A-Z]");
            page.Document.QuerySelectorAll("section.card").Length.ShouldBeGreaterThan(1);
        }
    }
}
