using System.Net;
using WuzhenPortal.Application.Information;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Press;
using WuzhenPortal.Tests.Publications;
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

    [Fact]
    public async Task Drafts_of_media_publications_and_information_are_found_by_their_editors_alone()
    {
        var picture = (await portal.BringAsync(("heron.jpg", Speakers.Profiles.Picture())))[0];
        await portal.DescribeAsync(picture, TestMedia.Described with { Title = LocalizedText.Of("en", "Heron over the canal") });
        var book = await portal.SendAsOperator(new CreatePublication.Command(TestShelf.Called("Heron survey")));
        await portal.SendAsOperator(new CreateInformationPage.Command(new("herons", LocalizedText.Of("en", "Birds"), LocalizedText.Empty, LocalizedText.Of("en", "Where a heron waits."), 6)));
        string[] all = [$"/en/organise/media/{picture}", $"/en/organise/publications/{book}", "/en/organise/information/herons"];
        var editor = await (await portal.SignedInAs(Role.Editor)).GetPage($"{Desk}?q=heron");
        editor.Document.QuerySelectorAll(".hit a").Select(link => link.GetAttribute("href")).ShouldBe(all);
        editor.Document.QuerySelectorAll(".hit .state").Select(state => state.TextContent).ShouldAllBe(state => state == "Draft");
        (await (await portal.SignedInAs(Role.PressOfficer)).GetPage($"{Desk}?q=heron")).Document.QuerySelectorAll(".hit a").Select(link => link.GetAttribute("href")).ShouldBe(all[..1]);
        (await (await portal.SignedInAs(Role.Registrar)).GetPage($"{Desk}?q=heron")).Document.QuerySelectorAll(".hit").ShouldBeEmpty();
        (await (await portal.SignedInAs(Role.Editor)).GetPage($"{Desk}?q=")).Document.QuerySelectorAll(".hit").ShouldBeEmpty();
        foreach (var reader in new[] { portal.Visitor(), await portal.SignedInAs(Role.Editor) })
        {
            (await reader.GetPage("/en/search?q=heron")).One(".empty");
        }
    }

    [Fact]
    public async Task The_public_search_shows_pictures_of_the_library_by_caption_credit_and_people_as_far_as_the_reader_may_see_them()
    {
        var lifts = portal.Clock.GetUtcNow().AddHours(1);
        var (open, held) = (await portal.PublishedAsync(title: "Kingfisher at dawn"), await portal.PublishedAsync(title: "Kingfisher in secret", embargo: lifts));
        await portal.DescribeAsync(open, TestMedia.Described with { Title = LocalizedText.Of([new("en", "Kingfisher at dawn"), new("zh-Hans", "翠鸟晨光")]), Caption = LocalizedText.Of("en", "A blue flash"), Credit = LocalizedText.Of("en", "Reed Agency"), People = ["zhang-yong"] });
        foreach (var words in new[] { "kingfisher", "blue flash", "reed agency", "zhang-yong", "晨光" })
        {
            (await portal.Visitor().GetPage($"/en/search?q={Uri.EscapeDataString(words)}")).Document.QuerySelectorAll(".search-media .media-card a").Select(link => link.GetAttribute("href")).ShouldBe([$"/en/press/media/{open}"], words);
        }

        foreach (var reader in new[] { portal.Visitor(), await portal.SignedInDelegate(), await portal.SignedIn(await portal.ApplicantAsync()), await portal.SignedIn(await portal.JournalistAsync()) })
        {
            var page = await reader.GetPage("/en/search?q=kingfisher");
            page.Html.ShouldNotContain(held);
            page.Html.ShouldNotContain("secret");
            page.Document.QuerySelectorAll(".search-media").Length.ShouldBe(1);
            page.Document.QuerySelectorAll(".search-instead, .hit").ShouldBeEmpty("what was typed is there");
            page.One(".search-media .section-head a").GetAttribute("href").ShouldBe("/en/press/media?q=kingfisher");
        }

        (await (await portal.SignedIn(await portal.JournalistAsync(isCleared: true))).GetPage("/en/search?q=kingfisher")).Document.QuerySelectorAll(".search-media .media-card").Length.ShouldBe(2);
        portal.Clock.SetUtcNow(lifts);
        (await portal.Visitor().GetPage("/en/search?q=kingfisher")).Document.QuerySelectorAll(".search-media .media-card").Length.ShouldBe(2);
    }
}
