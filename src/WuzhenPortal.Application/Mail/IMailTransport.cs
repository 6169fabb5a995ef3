namespace WuzhenPortal.Application.Mail;

/// <summary>What carries a mail out of the portal.</summary>
public interface IMailTransport
{
    /// <summary>Sends, or throws; the caller tries again later. The same key again is the same mail.</summary>
    /// <exception cref="MailNotSent">The mail was refused or could not be handed over.</exception>
    Task SendAsync(MailToSend mail, CancellationToken cancel);
}

/// <summary>A finished mail.</summary>
/// <param name="Key">Its identity for the outside.</param>
/// <param name="LanguageCode">See <see cref="Domain.Language.Code"/>.</param>
/// <param name="UnsubscribeAddress">See <see cref="Domain.Mail.OutboxMessage.UnsubscribeAddress"/>.</param>
public sealed record MailToSend(Guid Key, string Recipient, string LanguageCode, string Subject, string Html, string PlainText, DateTimeOffset CreatedAt, string? UnsubscribeAddress = null);

/// <summary>A mail could not be handed over.</summary>
/// <param name="reason">A code for the log and for staff, such as <c>smtp-550</c>; no personal data.</param>
public sealed class MailNotSent(string reason, Exception cause) : Exception(reason, cause)
{
    public string Reason { get; } = reason;
}
