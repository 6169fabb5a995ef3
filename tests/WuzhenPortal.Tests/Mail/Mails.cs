using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Mail;

namespace WuzhenPortal.Tests.Mail;

/// <summary>A transport that notes what it was given, and fails while it is told to.</summary>
internal sealed class NotingTransport : IMailTransport
{
    public ConcurrentQueue<MailToSend> Sent { get; } = [];

    /// <summary>How many times it was asked to send.</summary>
    public int Tries;

    /// <summary>Thrown in place of sending.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Runs in the middle of sending.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public async Task SendAsync(MailToSend mail, CancellationToken cancel)
    {
        Interlocked.Increment(ref Tries);
        if (Failure is { } failure)
        {
            throw failure;
        }

        // A mail is on its way for a while: other nodes get their turn.
        await (Meanwhile is { } meanwhile ? meanwhile() : Task.Delay(1, cancel));
        Sent.Enqueue(mail);
    }
}

internal static class Mails
{
    /// <summary>A portal whose mails go to this transport, when <see cref="SendDueAsync"/> is called and not before.</summary>
    public static Task<PortalFixture> PortalAsync(IMailTransport transport) =>
        PortalFixture.StartAsync(options => options.Services = services => services.AddSingleton(transport));

    /// <summary>Writes mails into the outbox as a use case does.</summary>
    public static Task WriteMailsAsync(this PortalFixture portal, int count = 1, string language = "en") => WriteMailsAsync(portal.Services, count, language);

    /// <summary>What the background service does about once a second.</summary>
    public static Task<int> SendDueAsync(this PortalFixture portal) => SendDueAsync(portal.Services);

    public static async Task<int> SendDueAsync(IServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailDispatcher>().SendDueAsync(TestContext.Current.CancellationToken);
    }

    private static async Task WriteMailsAsync(IServiceProvider services, int count, string language)
    {
        await using var scope = services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        for (var mail = 0; mail < count; mail++)
        {
            outbox.Add(new OutgoingMail("RegistrationSubmitted", $"lin{mail}@example.org", language, "/me/registrations/WZ22-3333-33", "WZ22-3333-33", "Lin Yue", null));
        }

        await scope.ServiceProvider.GetRequiredService<Persistence.PortalDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
