using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain.Mail;

namespace WuzhenPortal.Tests.Mail;

/// <summary>How mails leave the portal: each once, whatever fails.</summary>
public sealed class SendingTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_nodes_at_once_send_each_mail_once(string database)
    {
        var transport = new NotingTransport();
        await using var store = await StorePortal.StartAsync(database, services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(transport)));
        await store.Portal.WriteMailsAsync(30);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.Portal.SendDueAsync())));
        transport.Sent.Count.ShouldBe(30);
        transport.Sent.Select(mail => mail.Key).Distinct().Count().ShouldBe(30);
        (await store.Portal.Outbox()).ShouldAllBe(mail => mail.SentAt != null && mail.Claim == null);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_is_tried_again_later_and_later_and_in_the_end_shown_as_failed()
    {
        var transport = new NotingTransport { Failure = new MailNotSent("smtp-421", new TimeoutException()) };
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= OutboxMessage.MaxAttempts; attempt++)
        {
            await portal.SendDueAsync();
            var mail = (await portal.Outbox()).ShouldHaveSingleItem();
            mail.Attempts.ShouldBe(attempt);
            mail.LastError.ShouldBe("smtp-421");
            waits.Add(mail.DueAt - portal.Clock.GetUtcNow());
            await portal.SendDueAsync();
            (await portal.Outbox())[0].Attempts.ShouldBe(attempt, "not before its time");
            portal.Clock.SetUtcNow(mail.DueAt > portal.Clock.GetUtcNow() ? mail.DueAt : portal.Clock.GetUtcNow());
        }

        waits[..^1].ShouldBe(waits[..^1].Order());
        waits[^2].ShouldBeGreaterThan(waits[0]);
        (await portal.Outbox())[0].FailedAt.ShouldNotBeNull();
        transport.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_whose_node_was_killed_while_sending_goes_to_the_next_when_the_lease_ends()
    {
        var transport = new NotingTransport();
        await using var portal = await Mails.PortalAsync(transport);
        await portal.WriteMailsAsync();
        var claimedUntil = portal.Clock.GetUtcNow() + MailDispatcher.Lease;
        await portal.Db(db => (Task)db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Claim, Guid.NewGuid()).SetProperty(mail => mail.DueAt, claimedUntil).SetProperty(mail => mail.Attempts, 1)));
        (await portal.SendDueAsync()).ShouldBe(0, "another node may still be at it");
        portal.Clock.Advance(MailDispatcher.Lease);
        (await portal.SendDueAsync()).ShouldBe(1);
        (await portal.SendDueAsync()).ShouldBe(0);
        transport.Sent.Count.ShouldBe(1);
    }
}
