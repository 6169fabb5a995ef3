using Microsoft.EntityFrameworkCore;
using MimeKit;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Mail;

/// <summary>Over a line to a mail server, good and bad.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task Mails_go_to_the_server_that_is_set()
    {
        await using var server = new MailServer();
        await using var portal = await PortalAsync(server);
        foreach (var language in Language.All)
        {
            await portal.WriteMailsAsync(language: language.Code);
        }

        (await portal.SendDueAsync()).ShouldBe(Language.All.Count);
        var written = await portal.Outbox();
        server.Taken.Select(mail => mail.Subject).ShouldBe(written.Select(mail => mail.SubjectLine));
        server.Taken.Select(mail => mail.MessageId).ShouldBe(written.Select(mail => $"{mail.Key:N}@example.org"));
        server.Taken.ShouldAllBe(mail => mail.From.ToString() == "\"Wuzhen Summit\" <noreply@example.org>" && mail.To.ToString() == "lin0@example.org");
        server.Heard.ShouldContain("RCPT TO:<lin0@example.org>");
    }

    [Fact]
    public async Task A_server_that_is_busy_at_first_gets_the_mail_later_and_once()
    {
        await using var server = new MailServer();
        server.Instead["EHLO"] = new([null]);
        server.Instead["MAIL"] = new(["421 busy"]);
        server.Instead["RCPT"] = new(["450 greylisted, lin0@example.org"]);
        server.Instead["DATA"] = new(["451 no room"]);
        server.Instead["."] = new(["452 still no room"]);
        await using var portal = await PortalAsync(server);
        await portal.WriteMailsAsync();
        var errors = new List<string?>();
        while (await portal.SendDueAsync() == 0)
        {
            errors.Add((await portal.Outbox())[0].LastError);
            errors.Count.ShouldBeLessThan(8, string.Join(", ", errors));
            portal.Clock.Advance(TimeSpan.FromHours(6));
        }

        errors.ShouldBe(["smtp-SmtpProtocolException", "smtp-421", "smtp-450", "smtp-451", "smtp-452"]);
        server.Taken.Count.ShouldBe(2, "the one that was refused at its end, and the one that was taken");
        server.Taken.Select(mail => mail.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_taking_the_mail_does_not_get_it_again()
    {
        await using var server = new MailServer();
        server.Instead["QUIT"] = new([null]);
        await using var portal = await PortalAsync(server);
        await portal.WriteMailsAsync();
        (await portal.SendDueAsync()).ShouldBe(1);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        (await portal.SendDueAsync()).ShouldBe(0);
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_TLS_nothing_is_sent_unless_that_is_allowed()
    {
        await using var server = new MailServer();
        await using var portal = await PortalAsync(server, requireTls: true);
        await portal.WriteMailsAsync();
        (await portal.SendDueAsync()).ShouldBe(0);
        server.Taken.ShouldBeEmpty();
        server.Heard.ShouldNotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
        (await portal.Outbox())[0].LastError.ShouldBe("smtp-NotSupportedException");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_later()
    {
        int port;
        await using (var closed = new MailServer())
        {
            port = closed.Port;
        }

        await using var portal = await PortalAsync(port);
        await portal.WriteMailsAsync();
        (await portal.SendDueAsync()).ShouldBe(0);
        (await portal.Outbox())[0].LastError.ShouldBe("smtp-SocketException");
    }

    private static Task<PortalFixture> PortalAsync(MailServer server, bool requireTls = false) => PortalAsync(server.Port, requireTls);

    private static Task<PortalFixture> PortalAsync(int port, bool requireTls = false) => PortalFixture.StartAsync(options =>
    {
        options.Settings["Portal:Smtp:Host"] = "127.0.0.1";
        options.Settings["Portal:Smtp:Port"] = $"{port}";
        options.Settings["Portal:Smtp:From"] = "Wuzhen Summit <noreply@example.org>";
        options.Settings["Portal:Smtp:RequireTls"] = $"{requireTls}";
    });
}
