using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;

namespace WuzhenPortal.Tests.Mail;

/// <summary>What a failing server, a hanging one and a killed node do to a mail.</summary>
public sealed class SendingFaultTests
{
    private readonly NotingTransport transport = new();

    [Fact]
    public async Task A_mail_that_was_given_up_is_shown_to_administrators_and_to_nobody_else()
    {
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        transport.Failure = new MailNotSent("smtp-421", new IOException("lin0@example.org cannot be reached"));
        for (var attempt = 0; attempt < OutboxMessage.MaxAttempts; attempt++)
        {
            await portal.SendDueAsync();
            portal.Clock.Advance(OutboxMessage.DelayAfter(OutboxMessage.MaxAttempts));
        }

        (await (await portal.SignedInAs(Role.Administrator)).GetPage("/zh/organise")).MainText.ShouldContain("已放弃发送1 最近一次原因smtp-421");
        (await (await portal.SignedInAs(Role.Registrar)).GetPage("/zh/organise")).MainText.ShouldNotContain("smtp-421");
        portal.Clock.Advance(TimeSpan.FromDays(30));
        await portal.SendDueAsync();
        transport.Tries.ShouldBe(OutboxMessage.MaxAttempts);
    }

    [Fact]
    public async Task A_mail_goes_out_as_soon_as_the_server_is_back_and_one_that_fails_holds_up_no_other()
    {
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        transport.Failure = new InvalidOperationException("The words of a failure can hold lin0@example.org.");
        await portal.SendDueAsync();
        (await portal.Outbox())[0].LastError.ShouldBe("InvalidOperationException");

        transport.Failure = null;
        await portal.WriteMailsAsync();
        (await portal.SendDueAsync()).ShouldBe(1, "the new one");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await portal.SendDueAsync()).ShouldBe(1);
        (await portal.Outbox()).ShouldAllBe(mail => mail.SentAt != null && mail.LastError == null);
    }

    [Fact]
    public async Task A_node_that_is_killed_after_sending_repeats_the_mail_under_the_same_identity()
    {
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        await ClaimAsync(portal);
        var mail = (await portal.Outbox())[0];
        await transport.SendAsync(new MailToSend(mail.Key, mail.Recipient, mail.LanguageCode, mail.SubjectLine, mail.Html, mail.PlainText, mail.CreatedAt), CancellationToken.None);

        portal.Clock.Advance(MailDispatcher.Lease);
        await portal.SendDueAsync();
        transport.Sent.Count.ShouldBe(2);
        transport.Sent.Distinct().ShouldHaveSingleItem("the same mail in every part");
    }

    [Fact]
    public async Task A_mail_that_kills_its_node_every_time_is_given_up()
    {
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        for (var kill = 0; kill < OutboxMessage.MaxAttempts; kill++)
        {
            await ClaimAsync(portal);
            portal.Clock.Advance(MailDispatcher.Lease);
        }

        (await portal.SendDueAsync()).ShouldBe(0);
        transport.Tries.ShouldBe(0);
        var mail = (await portal.Outbox())[0];
        mail.FailedAt.ShouldNotBeNull();
        mail.LastError.ShouldBe("interrupted");
    }

    [Fact]
    public async Task Who_lost_the_claim_reports_nothing_over_the_head_of_who_has_it()
    {
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        transport.Meanwhile = async () =>
        {
            transport.Meanwhile = null;
            portal.Clock.Advance(MailDispatcher.Lease);
            await ClaimAsync(portal);
            throw new MailNotSent("smtp-451", new IOException());
        };

        await portal.SendDueAsync();
        var mail = (await portal.Outbox())[0];
        mail.LastError.ShouldBeNull();
        mail.Claim.ShouldNotBeNull();
        mail.DueAt.ShouldBe(portal.Clock.GetUtcNow() + MailDispatcher.Lease);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_well_before_another_node_takes_over()
    {
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        MailDispatcher.SendTimeout.ShouldBeLessThan(MailDispatcher.Lease / 2);
        using var asked = new SemaphoreSlim(0);
        var hanging = new HangingTransport(asked);
        await using var node = PortalFixture.Build(portal.DataFolder, new PortalOptions { Services = services => services.AddSingleton<IMailTransport>(hanging) }, portal.Clock);
        var sending = Mails.SendDueAsync(node.Services);
        (await asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBeTrue();
        portal.Clock.Advance(MailDispatcher.SendTimeout);

        (await sending).ShouldBe(0);
        (await portal.Outbox())[0].LastError.ShouldBe("TaskCanceledException");
    }

    private static async Task ClaimAsync(PortalFixture portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var id = await portal.Db(db => db.OutboxMessages.Select(mail => mail.Id).SingleAsync());
        (await scope.ServiceProvider.GetRequiredService<MailDispatcher>().ClaimAsync(id)).ShouldNotBeNull();
    }

    private sealed class HangingTransport(SemaphoreSlim asked) : IMailTransport
    {
        public Task SendAsync(MailToSend mail, CancellationToken cancel)
        {
            asked.Release();
            return Task.Delay(Timeout.Infinite, cancel);
        }
    }
}
