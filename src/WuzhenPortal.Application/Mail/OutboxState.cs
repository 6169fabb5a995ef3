using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Where a mail stands, as the staff tell it.</summary>
public enum OutboxState
{
    Waiting,
    Held,
    Sent,
    Failed,
    Withdrawn,
}

/// <summary>Questions about the outbox, each a condition of one statement.</summary>
internal static partial class OutboxQueries
{
    public static readonly Expression<Func<OutboxMessage, OutboxState>> State = mail =>
        mail.SentAt != null ? OutboxState.Sent
        : mail.FailedAt != null ? OutboxState.Failed
        : mail.WithdrawnAt != null ? OutboxState.Withdrawn
        : mail.IsHeld ? OutboxState.Held
        : OutboxState.Waiting;

    public static IQueryable<OutboxMessage> In(this IQueryable<OutboxMessage> mails, OutboxState state) => state switch
    {
        OutboxState.Sent => mails.Where(mail => mail.SentAt != null),
        OutboxState.Failed => mails.Where(mail => mail.SentAt == null && mail.FailedAt != null),
        OutboxState.Withdrawn => mails.Where(mail => mail.SentAt == null && mail.FailedAt == null && mail.WithdrawnAt != null),
        OutboxState.Held => mails.Where(mail => mail.SentAt == null && mail.FailedAt == null && mail.WithdrawnAt == null && mail.IsHeld),
        _ => mails.Where(mail => mail.SentAt == null && mail.FailedAt == null && mail.WithdrawnAt == null && !mail.IsHeld),
    };

    /// <summary>Those that have not left and that no node is sending: whoever claims one, by this condition or by the dispatcher's, has it alone.</summary>
    public static IQueryable<OutboxMessage> Free(this IQueryable<OutboxMessage> mails, DateTimeOffset now) =>
        mails.Where(mail => mail.SentAt == null && mail.FailedAt == null && mail.WithdrawnAt == null && (mail.Claim == null || mail.DueAt <= now));

    /// <summary>Those to an address, in whatever case it is written.</summary>
    /// <param name="pattern">As for LIKE, with what somebody typed escaped by <see cref="Literally"/>.</param>
    public static IQueryable<OutboxMessage> To(this IQueryable<OutboxMessage> mails, string pattern) => mails.Where(mail => EF.Functions.Like(mail.Recipient, pattern, "\\"));

    /// <summary>Words within a pattern that stand for themselves.</summary>
    public static string Literally(string words) =>
        string.Concat(words.Select(sign => sign is '\\' or '%' or '_' or '[' ? $"\\{sign}" : $"{sign}"));

    /// <summary>Without those that wait for the agenda manager's word.</summary>
    public static IQueryable<OutboxMessage> NotOfANotice(this IQueryable<OutboxMessage> mails, PortalDbContext db) =>
        mails.Where(mail => !mail.IsHeld || mail.Batch == null || !db.ReleaseNotices.Any(notice => notice.Batch == mail.Batch && notice.Status == NoticeStatus.Held));

    /// <summary>The words of a mail without what its recipient alone may use: each address of the portal ends after its host.</summary>
    /// <param name="mine">Address of the portal; null where every address is hidden.</param>
    public static string WithoutLinks(string words, Uri? mine) => Link().Replace(words, match =>
        mine is null || match.Groups[1].Value.EndsWith($"//{mine.Authority}", StringComparison.OrdinalIgnoreCase) ? $"{match.Groups[1].Value}/•••" : match.Value);

    [GeneratedRegex("""(https?://[^/\s"'<>]+)/[^\s"'<>]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
