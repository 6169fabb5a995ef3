using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Mail;

/// <summary>Staff read the outbox, and hold, send and withdraw what has not left.</summary>
public sealed class OutboxDeskTests
{
    [Fact]
    public async Task A_mail_is_read_without_its_links_held_let_go_and_withdrawn_and_each_is_audited()
    {
        var transport = new NotingTransport();
        await using var portal = await Mails.PortalAsync(transport);
        await portal.Send(new RequestPasswordReset.Command((await portal.CreateAccount("lin@example.org")).Email!), null);
        var mail = (await portal.Outbox("lin@example.org")).ShouldHaveSingleItem();
        mail.PlainText.ShouldContain("code=");
        var staff = await portal.SignedInAs(Role.Registrar);
        var list = await staff.GetPage("/en/organise/mail/outbox?q=LIN@&kind=PasswordReset&state=Waiting");
        var page = await staff.GetPage(list.One("tbody th a").GetAttribute("href")!);
        var framed = await staff.GetPage(page.One("iframe").GetAttribute("src")!);
        framed.Html.ShouldContain("/•••");
        foreach (var shown in new[] { page, framed })
        {
            shown.Html.ShouldNotContain("code=");
            shown.Html.ShouldNotContain("/account/reset");
        }

        page = await staff.Follow(await staff.Submit(page, button: "[value=Hold]"));
        (await portal.SendDueAsync()).ShouldBe(0);
        page = await staff.Follow(await staff.Submit(page, button: "[value=Send]"));
        page = await staff.Follow(await staff.Submit(page, button: "[value=Withdraw]"));
        page.MainText.ShouldContain("Withdrawn");
        (await portal.SendDueAsync()).ShouldBe(0);
        transport.Sent.ShouldBeEmpty();
        (await portal.Db(db => db.AuditEntries.Where(entry => entry.Action == "MoveMail").Select(entry => entry.SubjectId).ToListAsync())).ShouldBe([mail.Id, mail.Id, mail.Id]);
    }

    [Fact]
    public async Task Each_of_many_mails_is_either_sent_or_withdrawn_never_both()
    {
        var transport = new NotingTransport();
        await using var portal = await Mails.PortalAsync(transport);
        var staff = await portal.CreateAccount(roles: Role.Registrar);
        await portal.WriteMailsAsync(40);
        var keys = (await portal.Outbox()).ConvertAll(mail => mail.Key);
        var withdrawn = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        var nodes = Enumerable.Range(0, 2).Select(_ => Mails.SendDueAsync(portal.Services)).ToList();
        foreach (var key in Enumerable.Reverse(keys))
        {
            try
            {
                await portal.Send(new MoveMail.Command(key, MoveMail.Move.Withdraw), staff);
                withdrawn.Add(key);
            }
            catch (RuleViolation taken) when (taken.Key == "Mail.Outbox.NotFree")
            {
                // It is on its way.
            }
        }

        await Task.WhenAll(nodes);
        await portal.SendDueAsync();
        withdrawn.ShouldNotBeEmpty();
        transport.Sent.Select(mail => mail.Key).Concat(withdrawn).Order().ShouldBe(keys.Order());
    }

    [Fact]
    public async Task What_is_being_sent_can_no_longer_be_withdrawn_and_what_failed_is_tried_again()
    {
        var transport = new NotingTransport();
        await using var portal = await Mails.PortalAsync(transport);
        var staff = await portal.CreateAccount(roles: Role.Registrar);
        await portal.WriteMailsAsync();
        var key = (await portal.Outbox())[0].Key;
        transport.Meanwhile = () => Should.ThrowAsync<RuleViolation>(portal.Send(new MoveMail.Command(key, MoveMail.Move.Withdraw), staff));
        (await portal.SendDueAsync()).ShouldBe(1);

        await portal.WriteMailsAsync(2);
        await portal.Db(db => db.OutboxMessages.Where(mail => mail.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.FailedAt, portal.Clock.GetUtcNow()).SetProperty(mail => mail.LastError, "smtp-550")));
        transport.Meanwhile = null;
        var browser = await portal.SignedIn(staff);
        var list = await browser.GetPage("/en/organise/mail/outbox?state=Failed");
        list.MainText.ShouldContain("smtp-550");
        var one = await browser.GetPage(list.One("tbody th a").GetAttribute("href")!);
        (await browser.Submit(one, button: "[value=Retry]")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.SendDueAsync()).ShouldBe(1);
        await browser.Submit(list);
        (await portal.SendDueAsync()).ShouldBe(1);
    }
}
