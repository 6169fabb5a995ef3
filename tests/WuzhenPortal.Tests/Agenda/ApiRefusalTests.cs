using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>What the API does not give, and how it says so.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class ApiRefusalTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/api/v1/sessions/no-such-session", 404, "en")]
    [InlineData("/api/v1/sessions/no-such-session", 404, "zh")]
    [InlineData("/api/v1/no-such-list", 404, "fr")]
    [InlineData("/api/v2", 404, "ru")]
    [InlineData("/api/v1/summit?year=1999", 404, "es")]
    [InlineData("/api/v1/summit?year=soon", 400, "ar")]
    [InlineData("/api/v1/sessions?day=tomorrow", 400, "zh")]
    [InlineData("/api/v1/sessions?limit=0", 400, "fr")]
    [InlineData("/api/v1/rooms?limit=201", 400, "en")]
    [InlineData("/api/v1/rooms?limit=many", 400, "ru")]
    public async Task A_failure_is_a_problem_in_the_language_that_was_asked_for(string path, int status, string language)
    {
        using var answer = await portal.AskApiAsync(path, ("Accept-Language", language), ("Origin", "https://example.org"));
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldBe(status == 404 ? "Not Found" : "Bad Request");
        problem.GetProperty("detail").GetString()!.ShouldNotContain("Portal.");
        problem.GetProperty("reference").GetString().ShouldNotBeNullOrEmpty();
        problem.GetRawText().ShouldNotContain("Exception");
        if (path.EndsWith("limit=201", StringComparison.Ordinal))
        {
            problem.GetProperty("errors").GetProperty("limit")[0].GetString().ShouldBe("Ask for 1 to 200 items.");
        }
    }

    [Fact]
    public async Task Nobody_writes_here_and_a_cookie_counts_for_nothing()
    {
        using var posted = await portal.Visitor().PostAsJsonAsync("/api/v1/sessions", new { slug = "mine" }, TestContext.Current.CancellationToken);
        posted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        posted.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var delegated = await portal.SignedInDelegate();
        using var answer = await delegated.GetAsync(new Uri("/api/v1/agenda", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe((await portal.ApiJsonAsync("/api/v1/agenda")).GetRawText());
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_what_is_at_hand_is_still_given()
    {
        await using var own = await PortalFixture.StartAsync(options => options.Settings["Portal:Limits:ApiReadsPerMinute"] = "3");
        var visitor = own.Visitor();
        for (var limit = 1; limit <= 3; limit++)
        {
            (await visitor.GetAsync(new Uri($"/api/v1/sessions?limit={limit}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await visitor.GetAsync(new Uri("/api/v1/sessions?limit=4", UriKind.Relative), TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await visitor.GetAsync(new Uri("/api/v1/sessions?limit=1", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetPage("/en/agenda")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
