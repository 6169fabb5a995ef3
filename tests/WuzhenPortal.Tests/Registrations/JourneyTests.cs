using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>From the first page to the withdrawal, by forms alone.</summary>
public sealed class JourneyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("en", "en", "Your registration is handed in")]
    [InlineData("ar", "ar", "قُدّم تسجيلك")]
    public async Task A_person_registers_without_a_script(string segment, string code, string confirmation)
    {
        var account = await portal.CreateAccount(languageCode: "fr");
        var browser = await portal.SignedIn(account);
        (await browser.GetPage($"/{segment}/register")).One($"main a[href='/{segment}/register/category']");
        var review = await browser.WalkToReview(segment);
        review.Response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe($"/{segment}/register/review");
        review.MainText.ShouldContain(Applicant.Identity.NativeName!);
        review.MainText.ShouldContain("House of Wisdom");

        var refused = await browser.Submit(review, values: ("Command.Consent", null));
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One(".error-summary a[href='#Command_Consent']");
        var mine = await browser.Follow(await browser.Submit(refused, values: ("Command.Consent", "true")));
        mine.MainText.ShouldContain(confirmation);

        var registration = await portal.RegistrationOf(account);
        registration.Status.ShouldBe(RegistrationStatus.Submitted);
        registration.LanguageCode.ShouldBe(code);
        registration.ConsentVersion.ShouldBe(RegistrationTerms.Version);
        registration.Interests.Count.ShouldBe(2);
        mine.One(".reference").TextContent.ShouldContain(registration.Reference);
        mine.One(".timeline [aria-current=step] time");
        mine.MainText.ShouldContain("27", Case.Sensitive, "five working days after 20 October");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task Every_page_speaks_the_language_of_its_address(string segment)
    {
        var account = await portal.CreateAccount();
        var browser = await portal.SignedIn(account);
        var none = await browser.GetPage($"/{segment}/me");
        none.One($"main a[href='/{segment}/register']");
        await portal.DraftAsync(account);
        var reference = (await portal.RegistrationOf(account)).Reference;
        string[] paths = ["/register", "/register/category", "/register/identity", "/register/organisation", "/register/sub-forums", "/register/questions", "/register/review", "/me", $"/me/registrations/{reference}", $"/me/registrations/{reference}/withdraw"];
        foreach (var path in paths)
        {
            var page = await browser.GetPage($"/{segment}{path}");
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.One("h1");
            page.MainText.ShouldNotContain("Registrations.", Case.Sensitive, path);
            page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task The_first_page_is_kept_for_visitors_and_carries_no_form()
    {
        var page = await portal.Visitor().GetPage("/en/register");
        page.Document.QuerySelectorAll("main .cards > li").Length.ShouldBe(6);
        page.Document.QuerySelector("main form").ShouldBeNull();
        page.Response.Headers.CacheControl?.NoStore.ShouldNotBe(true);
        page.Response.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldNotContain(cookie => cookie.StartsWith("wz.form", StringComparison.Ordinal) || cookie.StartsWith("wz.told", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/en/register/category")]
    [InlineData("/en/register/review")]
    [InlineData("/en/me")]
    [InlineData("/en/me/registrations/WZ22-3333-33/withdraw")]
    public async Task A_visitor_is_sent_to_sign_in_and_back(string path)
    {
        var page = await portal.Visitor().GetPage(path);
        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.Location.ShouldNotBeNull().ShouldContain($"returnUrl={Uri.EscapeDataString(path)}");
    }

    [Fact]
    public async Task Who_withdraws_is_told_what_it_means_and_may_start_anew()
    {
        var account = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(account);
        var browser = await portal.SignedIn(account);
        var mine = await browser.GetPage("/en/me");
        var ask = await browser.GetPage(mine.One("main a.danger").GetAttribute("href")!);
        ask.MainText.ShouldContain("cannot be undone");
        var after = await browser.Follow(await browser.Submit(ask));
        after.MainText.ShouldContain($"Registration {reference} is withdrawn.");
        (await portal.RegistrationOf(account)).Status.ShouldBe(RegistrationStatus.Withdrawn);
        (await browser.GetPage($"/en/me/registrations/{reference}/withdraw")).Status.ShouldBe(HttpStatusCode.Redirect);

        var next = await portal.SubmittedAsync(account);
        next.ShouldNotBe(reference);
        (await browser.GetPage("/en/me")).MainText.ShouldContain(next);
        (await browser.GetPage($"/en/me/registrations/{reference}")).MainText.ShouldContain(reference);
    }

    [Fact]
    public async Task Twenty_people_hand_in_at_the_same_moment_and_all_succeed()
    {
        var people = new List<(HttpClient Browser, Page Review)>();
        for (var person = 0; person < 20; person++)
        {
            var account = await portal.CreateAccount($"many{person}@example.org");
            await portal.DraftAsync(account);
            var browser = await portal.SignedIn(account);
            people.Add((browser, await browser.GetPage("/en/register/review")));
        }

        var answers = await Task.WhenAll(people.Select(person => person.Browser.Submit(person.Review, values: ("Command.Consent", "true"))));
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (await portal.Db(db => db.Registrations.CountAsync(registration => registration.Status == RegistrationStatus.Submitted
            && db.Users.Any(account => account.Id == registration.AccountId && account.Email!.StartsWith("many"))))).ShouldBe(20);
        (await portal.Outbox()).Count(mail => mail.Kind == "RegistrationSubmitted" && mail.Recipient.StartsWith("many", StringComparison.Ordinal)).ShouldBe(20);
    }
}
