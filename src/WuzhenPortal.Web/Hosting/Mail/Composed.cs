using MimeKit;
using MimeKit.Text;
using WuzhenPortal.Application.Mail;

namespace WuzhenPortal.Web.Hosting.Mail;

/// <summary>A mail as it goes over the wire.</summary>
internal static class Composed
{
    /// <summary>The same key gives the same Message-ID, so that a receiver that gets it twice shows it once.</summary>
    public static MimeMessage From(MailToSend mail, MailboxAddress sender)
    {
        var message = new MimeMessage
        {
            MessageId = $"{mail.Key:N}@{sender.Domain}",
            Subject = mail.Subject,
            Date = mail.CreatedAt,
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = mail.PlainText },
                new TextPart(TextFormat.Html) { Text = mail.Html },
            },
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(null, mail.Recipient));
        message.Headers.Add(HeaderId.ContentLanguage, mail.LanguageCode);
        // Nobody's holiday note should answer a machine (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (mail.UnsubscribeAddress is { } address)
        {
            // Mail programs show a button that ends it by one POST (RFC 2369, RFC 8058).
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        // Every server and every program takes seven bits and short lines.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }
}
