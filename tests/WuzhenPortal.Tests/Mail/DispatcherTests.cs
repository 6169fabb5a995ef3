using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain.Mail;

namespace WuzhenPortal.Tests.Mail;

/// <summary>How mails leave the portal: each once, whatever fails.</summary>
public sealed class DispatcherTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_nodes_at_once_send_each_mail_once(string database)
    {
        var server = new MailServer();
        await using var store = await StorePortal.StartAsync(database, services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(server)));
        await WriteAsync(store.Portal, 30);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(store.Portal))));
        server.Received.Count.ShouldBe(30);
        server.Received.Distinct().Count().ShouldBe(30);
        (await store.Portal.Outbox()).ShouldAllBe(mail => mail.SentAt != null && mail.Claim == null);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_is_tried_again_later_and_later_and_in_the_end_shown_as_failed()
    {
        var server = new MailServer { IsDown = true };
        await using var portal = await PortalFixture.StartAsync(options => options.Services = services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(server)));
        await WriteAsync(portal, 1);
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= OutboxMessage.MaxAttempts; attempt++)
        {
            await SendAsync(portal);
            var mail = (await portal.Outbox()).ShouldHaveSingleItem();
            mail.Attempts.ShouldBe(attempt);
            mail.LastError.ShouldBe("smtp-421");
            waits.Add(mail.DueAt - portal.Clock.GetUtcNow());
            await SendAsync(portal);
            (await portal.Outbox())[0].Attempts.ShouldBe(attempt, "not before its time");
            portal.Clock.SetUtcNow(mail.DueAt > portal.Clock.GetUtcNow() ? mail.DueAt : portal.Clock.GetUtcNow());
        }

        waits[..^1].ShouldBe(waits[..^1].Order());
        waits[^2].ShouldBeGreaterThan(waits[0]);
        (await portal.Outbox())[0].FailedAt.ShouldNotBeNull();
        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_whose_node_was_killed_while_sending_goes_to_the_next_when_the_lease_ends()
    {
        var server = new MailServer();
        await using var portal = await PortalFixture.StartAsync(options => options.Services = services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(server)));
        await WriteAsync(portal, 1);
        var claimedUntil = portal.Clock.GetUtcNow() + MailDispatcher.Lease;
        await portal.Db(db => (Task)db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Claim, Guid.NewGuid()).SetProperty(mail => mail.DueAt, claimedUntil).SetProperty(mail => mail.Attempts, 1)));
        (await SendAsync(portal)).ShouldBe(0, "another node may still be at it");
        portal.Clock.Advance(MailDispatcher.Lease);
        (await SendAsync(portal)).ShouldBe(1);
        (await SendAsync(portal)).ShouldBe(0);
        server.Received.Count.ShouldBe(1);
    }

    private static async Task WriteAsync(PortalFixture portal, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await portal.Send(new SignUp.Command("Somebody", $"reader{number}@example.org", "lanterns on the river", null), sender: null);
        }
    }

    private static async Task<int> SendAsync(PortalFixture portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailDispatcher>().SendDueAsync(TestContext.Current.CancellationToken);
    }

    private sealed class MailServer : IMailTransport
    {
        public ConcurrentBag<Guid> Received { get; } = [];

        public bool IsDown { get; init; }

        public async Task SendAsync(MailToSend mail, CancellationToken cancel)
        {
            if (IsDown)
            {
                throw new MailNotSent("smtp-421", new TimeoutException());
            }

            await Task.Yield();
            Received.Add(mail.Key);
        }
    }
}
