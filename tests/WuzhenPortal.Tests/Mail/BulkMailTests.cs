using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Mail;

/// <summary>One mail to many: looked at twice, sent once, and for ten minutes not at all.</summary>
public sealed class BulkMailTests : IAsyncLifetime
{
    private readonly NotingTransport transport = new();
    private PortalFixture portal = null!;
    private Account staff = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await Mails.PortalAsync(transport);
        staff = await portal.CreateAccount(roles: Role.Registrar);
        browser = await portal.SignedIn(staff);
        foreach (var language in new[] { "en", "ar" })
        {
            await portal.SubmittedAsync(await portal.CreateAccount(languageCode: language), language);
        }

        await portal.DraftAsync(await portal.CreateAccount());
        await portal.Db(db => db.OutboxMessages.ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_number_is_repeated_and_typed_a_double_press_sends_once_and_nothing_leaves_for_ten_minutes()
    {
        var look = await WriteAsync("Submitted");
        look.MainText.ShouldContain("goes to 2 people");
        look.MainText.ShouldContain("العربية: 1 · get the text in English");
        (await browser.Submit(look, "#main form:has(#confirm)", "#confirm", ("Command.People", "3"))).One("#Command_People-error").TextContent.ShouldContain("2");
        (await browser.Submit(look, "#main form:has(#confirm)", "#confirm", ("Command.People", "2"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Submit(look, "#main form:has(#confirm)", "#confirm", ("Command.People", "2"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.SendDueAsync()).ShouldBe(0);
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        (await portal.SendDueAsync()).ShouldBe(2);
        transport.Sent.Select(mail => mail.Recipient).Distinct().Count().ShouldBe(2);
        var mail = transport.Sent.First();
        mail.Subject.ShouldStartWith("Bring your passport, WZ22-");
        mail.PlainText.ShouldContain("Dear Muhammad AL-KHWARIZMI");
        mail.PlainText.ShouldContain("nothing to unsubscribe from");
        await Should.ThrowAsync<RuleViolation>(portal.Send(new TakeBackBulkMail.Command(CodeOf(look), await VersionAsync(look)), staff));
    }

    [Fact]
    public async Task What_is_held_can_be_taken_back_and_written_anew()
    {
        var look = await WriteAsync("Submitted");
        var progress = await browser.Follow(await browser.Submit(look, "#main form:has(#confirm)", "#confirm", ("Command.People", "2")));
        progress = await browser.Follow(await browser.Submit(progress, "#main form:has(#take-back)"));
        progress.MainText.ShouldContain("Withdrawn 2");
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        (await portal.SendDueAsync()).ShouldBe(0);
        var anew = await browser.GetPage(progress.One("a[href*='from=']").GetAttribute("href")!);
        anew.One("#Command_Subject_en_").TextContent.ShouldContain("Bring your passport");
        anew.One("[value=Submitted]").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Choosing_nobody_sends_to_nobody()
    {
        var look = await WriteAsync(null);
        look.Document.QuerySelector("#confirm").ShouldBeNull();
        await Should.ThrowAsync<RuleViolation>(portal.Send(new ConfirmBulkMail.Command(CodeOf(look), await VersionAsync(look), 0), staff));
        (await portal.Outbox()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_to_fit_after_the_look_is_looked_at_again()
    {
        var look = await WriteAsync("Submitted");
        await portal.SubmittedAsync(await portal.CreateAccount());
        var again = await browser.Submit(look, "#main form:has(#confirm)", "#confirm", ("Command.People", "2"));
        again.One("[role=alert]").TextContent.ShouldContain("3");
        (await portal.Outbox()).Count(mail => mail.Kind == MailKinds.Bulk).ShouldBe(0);
        (await browser.Submit(again, "#main form:has(#confirm)", "#confirm", ("Command.People", "3"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Outbox()).Count(mail => mail.Kind == MailKinds.Bulk).ShouldBe(3);
    }

    private async Task<Page> WriteAsync(string? status)
    {
        var form = await browser.GetPage("/en/organise/mail/write");
        return await browser.Follow(await browser.Submit(form, button: "#look", values: [
            ("Command.Statuses", status), ("Command.Subject[en]", "Bring your passport, {reference}"), ("Command.Text[en]", "Dear {name},\n\nplease bring your passport.")]));
    }

    private static string CodeOf(Page look) => look.One(".crumbs [aria-current]").GetAttribute("href")!.Split('/')[^1];

    private Task<int> VersionAsync(Page look) => portal.Db(db => db.BulkMails.Where(mail => mail.Code == CodeOf(look)).Select(mail => mail.Version).SingleAsync());
}
