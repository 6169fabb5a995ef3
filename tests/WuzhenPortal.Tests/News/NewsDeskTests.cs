using System.Net;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.News;

/// <summary>The editors' list of articles, and who gets in.</summary>
public sealed class NewsDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Script = "<script>alert(1)</script>";

    public static TheoryData<string> Pages => ["/organise/news", "/organise/news/new", "/organise/news/expo-opens", "/organise/news/expo-opens/withdraw", "/organise/news/expo-opens/history", "/organise/news/expo-opens/place"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nobody_without_the_permission_gets_in(string path)
    {
        (await portal.Visitor().GetPage($"/en{path}")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.AgendaManager, Role.Registrar)).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Administrator)).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.OK);
        var editor = await portal.SignedInAs(Role.Editor);
        (await editor.GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.OK);
        (await editor.Post($"/en{path}")).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task The_list_speaks_every_language(string segment)
    {
        var page = await (await portal.SignedInAs(Role.Editor)).GetPage($"/{segment}/organise/news");
        page.One($"a[href='/{segment}/organise/news/expo-opens']");
        page.Html.ShouldNotContain("News.Desk.");
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_paged()
    {
        await using var own = await PortalFixture.StartAsync();
        for (var number = 1; number <= 25; number++)
        {
            var title = LocalizedText.Of([new("en", $"Lantern walk {number}"), new("fr", $"Été aux lanternes {number}")]);
            await own.SendAsOperator(new CreateArticle.Command(new(title, LocalizedText.Empty, LocalizedText.Empty, null)));
        }

        var browser = await own.SignedInAs(Role.Editor);
        (await Rows("?q=LANTERN")).Count.ShouldBe(20);
        (await Rows("?q=LANTERN&page=2")).Count.ShouldBe(5);
        (await Rows("?q=LANTERN&page=99")).Count.ShouldBe(5);
        (await Rows("?q=ete+25")).ShouldBe(["Lantern walk 25"]);
        (await Rows("?q=lantern&state=Published")).ShouldBeEmpty();
        (await Rows("?state=Scheduled")).ShouldContain("Light of Internet Expo opens in Wuzhen");
        (await Rows("?state=Nonsense&page=x")).Count.ShouldBe(20);
        (await browser.GetPage("/en/organise/news?q=nothing-like-it")).One(".empty");

        async Task<List<string>> Rows(string query) =>
            [.. (await browser.GetPage($"/en/organise/news{query}")).Document.QuerySelectorAll("tbody th a").Select(title => title.TextContent)];
    }

    [Fact]
    public async Task Scripts_in_any_field_come_back_as_words()
    {
        var everywhere = LocalizedText.Of(Language.All.Select(language => KeyValuePair.Create(language.Code, (string?)Script)));
        var slug = await portal.SendAsOperator(new CreateArticle.Command(new(everywhere, everywhere, everywhere, "topic")));
        var browser = await portal.SignedInAs(Role.Editor);
        foreach (var path in new[] { "", $"/{slug}", $"?q={Uri.EscapeDataString(Script)}" })
        {
            (await browser.GetPage($"/en/organise/news{path}")).Html.ShouldNotContain(Script);
        }
    }
}
