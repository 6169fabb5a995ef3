using System.Net;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>How often one address may try, and who is believed to be one.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("ar", "ar")]
    public async Task Too_many_tries_are_refused_in_the_readers_language_and_a_forged_address_changes_nothing(string segment, string code)
    {
        await using var portal = await PortalFixture.StartAsync(options => options.Settings["Portal:Limits:SignInsPerMinute"] = "3");
        var browser = portal.Visitor();
        var page = await browser.GetPage($"/{segment}/account/sign-in");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            (await browser.Submit(page, values: [("Command.Email", "a@example.org"), ("Command.Password", "wrong password")])).Status.ShouldBe(HttpStatusCode.OK);
        }

        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var refused = await browser.Submit(page, values: [("Command.Email", "a@example.org"), ("Command.Password", "wrong password")]);
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Document.DocumentElement.GetAttribute("lang").ShouldBe(code);
        refused.MainText.ShouldNotContain("Portal.");
        refused.Response.Headers.RetryAfter.ShouldNotBeNull();
        (await browser.GetPage($"/{segment}/agenda")).Status.ShouldBe(HttpStatusCode.OK, "reading is not limited");
    }

    [Fact]
    public async Task Writing_is_limited_for_each_account_and_not_for_the_others()
    {
        await using var portal = await PortalFixture.StartAsync(options => options.Settings["Portal:Limits:WritesPerMinute"] = "5");
        var (busy, calm) = (await portal.SignedInDelegate(), await portal.SignedInDelegate());
        var page = await busy.GetPage("/en/register/organisation");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => busy.Submit(page, values: ("Command.Organisation", "House"))));
        answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests).ShouldBe(3);
        (await calm.Submit(await calm.GetPage("/en/register/organisation"), values: ("Command.Organisation", "House"))).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
    }
}
