using System.Net;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>Signing in and out, and what stands against guessing.</summary>
public sealed class SignInTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Password = "lanterns on the river";

    [Fact]
    public async Task A_person_signs_in_goes_on_to_where_the_way_led_and_out_again()
    {
        var account = await portal.CreateAccount(displayName: "Lin Yue", password: Password);
        var browser = portal.Visitor();
        var asked = await browser.GetPage("/en/me");
        var page = await browser.Follow(asked);
        var signedIn = await browser.Submit(page, values: [("Command.Email", account.Email!.ToUpperInvariant()), ("Command.Password", Password)]);
        signedIn.Location.ShouldBe("/en/me");
        var cookie = signedIn.Response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("wz.", StringComparison.Ordinal) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && !cookie.StartsWith("wz.form", StringComparison.Ordinal));
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        var mine = await browser.Follow(signedIn);
        mine.One("header").TextContent.ShouldContain("Lin Yue");
        (await browser.Submit(mine, form: "form[action$='/account/sign-out']")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetPage("/en/me")).Location.ShouldNotBeNull().ShouldContain("sign-in");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_one_answer_and_the_address_typed_is_kept()
    {
        var account = await portal.CreateAccount(password: Password);
        var (wrong, unknown) = (await Try(account.Email!, "not the password"), await Try("nobody@example.org", Password));
        wrong.One(".error-summary").TextContent.ShouldBe(unknown.One(".error-summary").TextContent);
        wrong.One("#Command_Email").GetAttribute("value").ShouldBe(account.Email);
    }

    [Fact]
    public async Task After_too_many_guesses_the_account_rests_and_says_nothing_of_it()
    {
        await using var own = await PortalFixture.StartAsync();
        var account = await own.CreateAccount(password: Password);
        var browser = own.Visitor();
        var page = await browser.GetPage("/en/account/sign-in");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(guess => browser.Submit(page, values: [("Command.Email", account.Email), ("Command.Password", $"guess number {guess}")])));
        var refused = await browser.Submit(page, values: [("Command.Email", account.Email), ("Command.Password", Password)]);
        refused.One(".error-summary").TextContent.ShouldBe((await browser.Submit(page, values: [("Command.Email", "nobody@example.org"), ("Command.Password", Password)])).One(".error-summary").TextContent);
        own.Clock.Advance(TimeSpan.FromMinutes(11));
        (await browser.Submit(page, values: [("Command.Email", account.Email), ("Command.Password", Password)])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/en/account/sign-out")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string returnUrl)
    {
        var account = await portal.CreateAccount(password: Password);
        var browser = portal.Visitor();
        var page = await browser.GetPage($"/en/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        (await browser.Submit(page, values: [("Command.Email", account.Email), ("Command.Password", Password)])).Location.ShouldBe("/en/me");
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_the_mailed_link_and_ends_every_other_session()
    {
        await using var own = await PortalFixture.StartAsync();
        var account = await own.CreateAccount(languageCode: "es", password: Password);
        var elsewhere = await own.SignedIn(account);
        var browser = own.Visitor();
        var page = await browser.GetPage("/es/account/forgot");
        var (known, unknown) = (await browser.Submit(page, values: ("Command.Email", account.Email)), await browser.Submit(page, values: ("Command.Email", "nobody@example.org")));
        known.Location.ShouldBe(unknown.Location);
        var mail = (await own.Outbox(account.Email)).ShouldHaveSingleItem();
        mail.LanguageCode.ShouldBe("es");
        var reset = await browser.GetPage(SignUpTests.LinkIn(mail));
        (await browser.Submit(reset, values: ("Command.Password", "short"))).One("#Command_Password-error").TextContent.ShouldContain("12");
        (await browser.Submit(reset, values: ("Command.Password", "bridges over the canal"))).Location.ShouldBe("/es/account/sign-in");
        (await own.Outbox(account.Email))[^1].Kind.ShouldBe("PasswordChanged");
        (await browser.GetPage(SignUpTests.LinkIn(mail))).Document.QuerySelector("input[type=password]").ShouldBeNull();

        own.Clock.Advance(TimeSpan.FromMinutes(2));
        (await elsewhere.GetPage("/es/me")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        var signIn = await browser.GetPage("/es/account/sign-in");
        (await browser.Submit(signIn, values: [("Command.Email", account.Email), ("Command.Password", Password)])).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.Submit(signIn, values: [("Command.Email", account.Email), ("Command.Password", "bridges over the canal")])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_that_comes_after_the_sign_in_has_run_out_is_kept_until_its_author_is_back()
    {
        await using var own = await PortalFixture.StartAsync();
        var account = await own.CreateAccount(password: Password);
        var browser = await own.SignedIn(account);
        var form = await browser.GetPage("/en/register/organisation");
        own.Clock.Advance(TimeSpan.FromDays(15));
        var asked = await browser.Submit(form, values: [("Command.Organisation", "House of Wisdom"), ("Command.Position", "Scholar"), ("Command.Country", "IQ")]);
        asked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        var waiting = await browser.Submit(asked, values: [("Command.Email", account.Email), ("Command.Password", Password)]);
        waiting.MainText.ShouldContain("House of Wisdom");
        (await browser.Submit(waiting)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetPage("/en/register/organisation")).One("#Command_Organisation").GetAttribute("value").ShouldBe("House of Wisdom");
    }

    [Fact]
    public async Task Demo_accounts_and_administrators_are_made_by_the_program_alone()
    {
        var administrator = await portal.CreateAccount(roles: Role.Administrator);
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new CreateDemoAccounts.Command(), administrator));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new CreateAdministrator.Command("me@example.org", Password), administrator));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new ListDemoAccounts.Query(), administrator));
        await using var own = await PortalFixture.StartAsync();
        (await own.SendAsOperator(new CreateAdministrator.Command("first@example.org", Password, OnlyAsFirst: true))).ShouldBe(CreateAdministrator.Outcome.Created);
        (await own.SendAsOperator(new CreateAdministrator.Command("second@example.org", Password, OnlyAsFirst: true))).ShouldBe(CreateAdministrator.Outcome.NotNeeded);
        (await own.SendAsOperator(new ListDemoAccounts.Query())).ShouldBeEmpty("nobody asked for demo accounts");
        await own.SendAsOperator(new CreateDemoAccounts.Command());
        (await own.SendAsOperator(new ListDemoAccounts.Query())).Count.ShouldBe(CreateDemoAccounts.People.Count);
    }

    private async Task<Page> Try(string email, string password)
    {
        var browser = portal.Visitor();
        return await browser.Submit(await browser.GetPage("/en/account/sign-in"), values: [("Command.Email", email), ("Command.Password", password)]);
    }
}
