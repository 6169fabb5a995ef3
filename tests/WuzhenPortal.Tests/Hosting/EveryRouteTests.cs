using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Hosting;

/// <summary>What holds for every page, also for one that is added tomorrow.</summary>
public sealed partial class EveryRouteTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Public =
    [
        "", "/agenda", "/agenda/2022-11-09", "/sub-forums", "/sub-forums/data-governance", "/sessions/opening-ceremony", "/speakers", "/speakers/li-shulei", "/news",
        "/press", "/expo", "/expo/kaspersky", "/cloud-hall", "/publications", "/about", "/register",
    ];

    public static TheoryData<string> PublicPages => [.. Public];

    [Fact]
    public async Task Every_form_refuses_a_missing_token()
    {
        var administrator = await portal.SignedInAs(Role.Administrator);
        foreach (var address in Addresses())
        {
            (await administrator.Post(address)).Status.ShouldBe(HttpStatusCode.BadRequest, address);
        }
    }

    [Fact]
    public async Task No_page_of_the_back_office_opens_for_a_visitor_or_a_delegate()
    {
        var (visitor, person) = (portal.Visitor(), await portal.SignedInDelegate());
        var back = Addresses().Where(address => address.StartsWith("/en/organise", StringComparison.Ordinal)).ToList();
        back.Count.ShouldBeGreaterThan(10);
        foreach (var address in back)
        {
            (await visitor.GetPage(address)).Location.ShouldNotBeNull(address).ShouldContain("/account/sign-in");
            (await person.GetPage(address)).Status.ShouldBe(HttpStatusCode.Forbidden, address);
        }
    }

    [Fact]
    public async Task Every_page_comes_with_a_closed_content_security_policy_and_without_inline_code()
    {
        var administrator = await portal.SignedInAs(Role.Administrator);
        foreach (var address in Addresses())
        {
            var page = await administrator.GetPage(address);
            var policy = string.Join(' ', page.Response.Headers.GetValues("Content-Security-Policy"));
            policy.ShouldContain("default-src 'none'", Case.Sensitive, address);
            policy.ShouldNotContain("unsafe", Case.Sensitive, address);
            page.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            page.Document.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json']), [onclick], [onload]").ShouldBeEmpty(address);
        }
    }

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task Every_public_page_names_itself_and_its_five_twins_for_search_engines_and_previews(string path)
    {
        foreach (var language in Language.All)
        {
            var page = await portal.Visitor().GetPage($"/{language.Segment}{path}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language.Code);
            page.Document.DocumentElement.GetAttribute("dir").ShouldBe(language.Direction);
            page.Document.QuerySelectorAll("h1").Length.ShouldBe(1);
            page.One("link[rel=canonical]").GetAttribute("href").ShouldBe($"http://localhost/{language.Segment}{path}");
            foreach (var twin in Language.All)
            {
                page.One($"link[rel=alternate][hreflang='{twin.Code}']").GetAttribute("href").ShouldBe($"http://localhost/{twin.Segment}{path}");
            }

            page.One("link[rel=alternate][hreflang='x-default']");
            page.One("meta[name=description]").GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
            page.One("meta[property='og:title']").GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
            page.One("meta[property='og:image']").GetAttribute("content").ShouldStartWith("http");
            Key().Match(page.MainText).Value.ShouldBeEmpty($"/{language.Segment}{path} shows a key in place of words");
        }
    }

    /// <summary>One address of each page that is routed, with made-up values where the route asks for some.</summary>
    private IEnumerable<string> Addresses() => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { RelativePath: not "/Pages/Errors/Error.cshtml" })
        .Select(endpoint => endpoint.RoutePattern.RawText!)
        .Where(route => !route.Contains("{year", StringComparison.Ordinal))
        .Select(route => "/" + Parameter().Replace(route, match => match.Groups[1].Value switch
        {
            "language" => "en",
            "day" => "2022-11-09",
            "kind" => "sessions",
            _ => "data-governance",
        }))
        .Distinct();

    [GeneratedRegex(@"\{(\w+)(?:[:?=](?:[^{}]|\{[^{}]*\})*)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\b(Accounts|Agenda|Audit|Expo|Mail|News|Portal|Press|Publications|Registrations|Speakers|Summits)\.[A-Z]\w+")]
    private static partial Regex Key();
}
