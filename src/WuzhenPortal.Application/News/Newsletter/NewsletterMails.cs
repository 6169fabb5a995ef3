using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>Mails of the newsletter. Anybody can cause the first one by typing an address: it carries nothing that the sender of the form wrote, and few go to one address.</summary>
internal sealed class NewsletterMails(PortalDbContext db, IOutbox outbox, TimeProvider clock)
{
    public const string Digest = "NewsletterDigest";

    public const string Breaking = "NewsletterBreaking";

    private const string Confirm = "NewsletterConfirm";
    private const string Exists = "NewsletterExists";
    private const int MostAtATime = 3;

    private static readonly TimeSpan ATime = TimeSpan.FromHours(1);

    /// <summary>Whether one more first mail may go to an address now.</summary>
    public async Task<bool> MayAskAsync(string email, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - ATime;
        return await db.OutboxMessages.CountAsync(mail => mail.Recipient == email && (mail.Kind == Confirm || mail.Kind == Exists) && mail.CreatedAt > since, cancel) < MostAtATime;
    }

    public void AskToConfirm(NewsletterSubscription asked) => outbox.Add(new OutgoingMail(
        Confirm, asked.Email, asked.LanguageCode, $"/news/newsletter/confirm?code={asked.ConfirmCode}", asked.AskedAt + NewsletterSubscription.ConfirmedWithin));

    /// <summary>The address asks for what it has: its owner alone learns that, with the way to change it.</summary>
    public void TellOfItself(NewsletterSubscription known) => outbox.Add(new OutgoingMail(Exists, known.Email, known.LanguageCode, ManagePath(known.Code)));

    /// <param name="issue">What the mails of one issue have in common.</param>
    /// <param name="argument">The day, or the article that breaks.</param>
    public void Send(string kind, string email, string languageCode, string code, Guid issue, object argument, IReadOnlyList<MailItem> items) =>
        outbox.Add(new OutgoingMail(kind, email, languageCode, "/news", argument)
        {
            InBatch = issue,
            IsForgotten = true,
            Items = items,
            ManagePath = ManagePath(code),
            UnsubscribePath = $"/news/newsletter/unsubscribe?code={code}",
        });

    private static string ManagePath(string code) => $"/news/newsletter/manage?code={code}";
}
