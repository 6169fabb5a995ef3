using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Writes a mail, finished, in its recipient's language, into the table that <see cref="MailDispatcher"/> empties.</summary>
internal sealed class Outbox(PortalDbContext db, MailComposer composer, MailLayout layout, HeldMails held, IPublicAddress address, TimeProvider clock) : IOutbox
{
    public void Add(OutgoingMail mail)
    {
        var drawn = Draw(mail);
        db.OutboxMessages.Add(new OutboxMessage
        {
            Key = Guid.CreateVersion7(),
            Kind = mail.Kind,
            Recipient = mail.Recipient,
            LanguageCode = drawn.LanguageCode,
            SubjectLine = drawn.Subject,
            Html = drawn.Html,
            PlainText = drawn.Text,
            CreatedAt = clock.GetUtcNow(),
            DueAt = mail.NotBefore ?? held.Until ?? default,
            Batch = mail.HeldIn ?? mail.InBatch ?? held.Batch,
            IsHeld = mail.HeldIn is not null,
            IsForgotten = mail.IsForgotten,
            UnsubscribeAddress = mail.UnsubscribePath is { } path ? address.Of(drawn.LanguageCode, path).AbsoluteUri : null,
        });
    }

    public WrittenMail Read(OutgoingMail mail)
    {
        var words = composer.Words(mail);
        return new(words.Subject, MailLayout.PlainText(words));
    }

    public DrawnMail Draw(OutgoingMail mail)
    {
        var words = composer.Words(mail);
        return new(words.LanguageCode, words.Subject, layout.Html(words), MailLayout.PlainText(words));
    }
}
