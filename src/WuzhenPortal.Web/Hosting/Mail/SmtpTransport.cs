using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using WuzhenPortal.Application.Mail;
using IMailTransport = WuzhenPortal.Application.Mail.IMailTransport;

namespace WuzhenPortal.Web.Hosting.Mail;

/// <summary>Hands a mail to the configured server.</summary>
internal sealed class SmtpTransport(SmtpSettings smtp) : IMailTransport
{
    /// <summary>The one port that speaks TLS from the first byte (RFC 8314).</summary>
    private const int TlsFromStart = 465;

    private const int MillisecondsAStep = 20_000;

    private readonly MailboxAddress sender = MailboxAddress.Parse(smtp.From);

    public async Task SendAsync(MailToSend mail, CancellationToken cancel)
    {
        using var message = Composed.From(mail, sender);
        using var client = new SmtpClient { Timeout = MillisecondsAStep };
        try
        {
            var security = smtp.Port == TlsFromStart ? SecureSocketOptions.SslOnConnect : smtp.RequireTls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;
            await client.ConnectAsync(smtp.Host, smtp.Port, security, cancel);
            if (smtp.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, smtp.Password ?? "", cancel);
            }

            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException refused)
        {
            throw new MailNotSent($"smtp-{(int)refused.StatusCode}", refused);
        }
        catch (Exception failure) when (failure is ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotAuthenticatedException
            or NotSupportedException or IOException or SocketException or TimeoutException or OperationCanceledException)
        {
            throw new MailNotSent($"smtp-{failure.GetType().Name}", failure);
        }

        await SayGoodbyeAsync(client);
    }

    /// <summary>The server has taken the mail: a line that breaks now must not make it be sent again.</summary>
    private static async Task SayGoodbyeAsync(SmtpClient client)
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, soon.Token);
        }
        catch (Exception broken) when (broken is ProtocolException or IOException or SocketException or OperationCanceledException)
        {
            // Delivered all the same.
        }
    }
}
