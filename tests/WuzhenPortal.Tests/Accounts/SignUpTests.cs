using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Mail;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>From nothing to a confirmed account, by forms and mails alone.</summary>
public sealed partial class SignUpTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Password = "lanterns on the river";

    [Theory]
    [InlineData("en", "en")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("fr", "fr")]
    [InlineData("ru", "ru")]
    [InlineData("es", "es")]
    [InlineData("ar", "ar")]
    public async Task A_visitor_opens_an_account_confirms_the_address_by_the_mailed_link_and_goes_on_to_where_the_way_led(string segment, string code)
    {
        var email = $"visitor-{segment}@example.org";
        var browser = portal.Visitor();
        var page = await browser.GetPage($"/{segment}/account/sign-up?returnUrl=%2F{segment}%2Fregister%2Fcategory");
        page.MainText.ShouldNotContain("Accounts.");
        var done = await browser.Follow(await browser.Submit(page, values: [("Command.DisplayName", "Lin Yue"), ("Command.Email", email), ("Command.Password", Password)]));
        done.MainText.ShouldNotContain("Accounts.");
        var mail = (await portal.Outbox(email)).ShouldHaveSingleItem();
        mail.LanguageCode.ShouldBe(code);

        var confirm = await browser.GetPage(LinkIn(mail));
        confirm.One("input[type=email]").GetAttribute("value").ShouldBe(email);
        (await browser.GetPage($"/{segment}/me")).Location.ShouldNotBeNull("opening the link alone signs nobody in");
        var refused = await browser.Submit(confirm, values: ("Command.Password", "something else entirely"));
        refused.One("#Command_Password-error").TextContent.ShouldNotBeEmpty();
        (await browser.Submit(confirm, values: ("Command.Password", Password))).Location.ShouldBe($"/{segment}/register/category");
        (await browser.GetPage($"/{segment}/me")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetPage(LinkIn(mail))).Document.QuerySelector("input[type=password]").ShouldBeNull("a used link confirms nothing any more");
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_the_same_answer_and_its_owner_a_mail()
    {
        var owner = await portal.CreateAccount("owner@example.org");
        var (known, fresh) = (await SignUp("owner@example.org"), await SignUp("unknown@example.org"));
        known.Status.ShouldBe(fresh.Status);
        known.Location.ShouldBe(fresh.Location);
        (await portal.Outbox(owner.Email)).ShouldHaveSingleItem().Kind.ShouldBe("AccountExists");
        (await portal.Db(db => db.Users.CountAsync(account => account.Email == owner.Email))).ShouldBe(1);
    }

    [Theory]
    [InlineData("Command.Password", "short", "12")]
    [InlineData("Command.Password", "aaaaaaaaaaaaaaaa", "")]
    [InlineData("Command.Email", "not an address", "")]
    [InlineData("Command.DisplayName", "", "")]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_rest_is_kept(string field, string value, string says)
    {
        var browser = portal.Visitor();
        var typed = new Dictionary<string, string?> { ["Command.DisplayName"] = "Zoé", ["Command.Email"] = "zoe@example.org", ["Command.Password"] = Password, [field] = value };
        var page = await browser.Submit(await browser.GetPage("/fr/account/sign-up"), values: [.. typed.Select(pair => (pair.Key, pair.Value))]);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One($"#{field.Replace('.', '_')}-error").TextContent.ShouldContain(says);
        (page.One("#Command_DisplayName").GetAttribute("value") ?? "").ShouldBe(typed["Command.DisplayName"]);
        page.One("#Command_Email").GetAttribute("value").ShouldBe(typed["Command.Email"]);
        (page.One("#Command_Password").GetAttribute("value") ?? "").ShouldBeEmpty("a password is never sent back");
        (await portal.Outbox("zoe@example.org")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_is_good_for_a_day_and_a_new_one_comes_on_request()
    {
        await using var own = await PortalFixture.StartAsync();
        var browser = own.Visitor();
        var done = await browser.Follow(await browser.Submit(await browser.GetPage("/en/account/sign-up"), values: [("Command.DisplayName", "Late"), ("Command.Email", "late@example.org"), ("Command.Password", Password)]));
        own.Clock.Advance(TimeSpan.FromHours(25));
        var old = await browser.GetPage(LinkIn((await own.Outbox("late@example.org"))[0]));
        old.Document.QuerySelector("input[type=password]").ShouldBeNull();
        old.MainText.ShouldContain("link");
        await browser.Submit(await browser.Follow(await browser.Submit(done, values: ("Command.Email", "late@example.org"))), values: ("Command.Email", "nobody@example.org"));
        var mails = await own.Outbox("late@example.org");
        mails.Count.ShouldBe(2);
        (await own.Outbox("nobody@example.org")).ShouldBeEmpty();
        (await browser.Submit(await browser.GetPage(LinkIn(mails[1])), values: ("Command.Password", Password))).Location.ShouldBe("/en/register");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_forged_link_confirms_nothing(string code)
    {
        var page = await portal.Visitor().GetPage($"/en/account/confirm?code={code}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("input[type=password]").ShouldBeNull();
    }

    [Fact]
    public async Task Few_mails_go_to_one_address_however_often_somebody_asks()
    {
        var account = await portal.CreateAccount("pestered@example.org");
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await SignUp(account.Email!);
        }

        (await portal.Outbox(account.Email)).Count.ShouldBe(3);
    }

    internal static string LinkIn(OutboxMessage mail) => new Uri(Link().Match(mail.PlainText).Value).PathAndQuery;

    private async Task<Page> SignUp(string email)
    {
        var browser = portal.Visitor();
        return await browser.Submit(await browser.GetPage("/en/account/sign-up"), values: [("Command.DisplayName", "Somebody"), ("Command.Email", email), ("Command.Password", Password)]);
    }

    [GeneratedRegex(@"https?://\S+/account/\S+")]
    private static partial Regex Link();
}
