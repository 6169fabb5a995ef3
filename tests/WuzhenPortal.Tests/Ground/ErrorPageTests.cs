using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Ground;

/// <summary>Whatever goes wrong is said in the reader's language, and no page says more than a reader may know.</summary>
public sealed class ErrorPageTests(ErrorPageTests.Faulty portal) : IClassFixture<ErrorPageTests.Faulty>
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task Each_failure_has_its_page_in_each_language(string segment)
    {
        var (visitor, member) = (portal.Visitor(), await portal.SignedInDelegate());
        var pages = new[]
        {
            Whole(await visitor.GetPage($"/{segment}/nowhere"), HttpStatusCode.NotFound, segment),
            Whole(await visitor.GetPage($"/{segment}/sessions/nothing-like-it"), HttpStatusCode.NotFound, segment),
            Whole(await member.GetPage($"/{segment}/organise"), HttpStatusCode.Forbidden, segment),
            Whole(await member.Post($"/{segment}/register/category"), HttpStatusCode.BadRequest, segment),
            Whole(await visitor.GetPage($"/{segment}/news"), HttpStatusCode.InternalServerError, segment),
        };
        pages.Select(page => page.One("h1").TextContent).Distinct().Count().ShouldBe(4, "each kind of failure has its own words");
        pages.Select(page => page.One(".reference b").TextContent).ShouldBeUnique();
    }

    [Fact]
    public async Task A_fault_tells_nothing_of_itself_and_is_kept_by_no_cache()
    {
        var page = await portal.Visitor().GetPage("/zh/news?topic=%3Cscript%3E");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Html.ShouldNotContain(Faulty.Words);
        page.Html.ShouldNotContain("Exception");
        page.Html.ShouldNotContain("<script>", Case.Insensitive);
        page.Response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        page.Response.Headers.TryGetValues("Content-Security-Policy", out var policy).ShouldBeTrue();
        policy!.Single().ShouldContain("default-src 'none'");
        page.Document.QuerySelectorAll("a[hreflang='ar']").ShouldNotBeEmpty("the switch of languages is there");
    }

    [Fact]
    public async Task The_page_that_failed_can_be_asked_for_in_another_language()
    {
        var page = await portal.Visitor().GetPage("/en/nowhere/at/all");
        page.Html.ShouldContain("%2Ffr%2Fnowhere%2Fat%2Fall");
        page.Html.ShouldNotContain("errors%2F404");
    }

    [Fact]
    public async Task A_form_that_meets_a_fault_gets_the_page_too()
    {
        var member = await portal.SignedInDelegate();
        var form = await member.GetPage("/es/register/category");
        portal.FailsEverywhere = true;
        try
        {
            Whole(await member.Submit(form, values: [("Command.Category", "delegate"), ("Command.Mode", "OnSite")]), HttpStatusCode.InternalServerError, "es");
        }
        finally
        {
            portal.FailsEverywhere = false;
        }
    }

    private static Page Whole(Page page, HttpStatusCode status, string segment)
    {
        var language = Language.BySegment(segment)!;
        page.Status.ShouldBe(status, page.MainText);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language.Code);
        page.Document.DocumentElement.GetAttribute("dir").ShouldBe(language.Direction);
        page.Document.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldNotBeNullOrWhiteSpace();
        page.One("meta[name=robots]").GetAttribute("content").ShouldBe("noindex");
        page.One($"main a[href='/{segment}']").TextContent.ShouldNotBeNullOrWhiteSpace("a way on");
        page.Html.ShouldNotMatch(@"\bPortal\.[A-Z]");
        return page;
    }

    /// <summary>A portal whose list of news has a fault.</summary>
    public sealed class Faulty : PortalFixture
    {
        public const string Words = "lin@example.org could not be read from row 7";

        public bool FailsEverywhere { get; set; }

        protected override void Configure(PortalOptions portal) => portal.Services = services =>
        {
            services.AddSingleton(this);
            services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Fail<,>));
        };
    }

    private sealed class Fail<TRequest, TResponse>(Faulty portal) : IPipelineBehavior<TRequest, TResponse>
        where TRequest : notnull
    {
        public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken) =>
            portal.FailsEverywhere || request is ListNews.Query ? throw new InvalidOperationException(Faulty.Words) : next(cancellationToken);
    }
}
