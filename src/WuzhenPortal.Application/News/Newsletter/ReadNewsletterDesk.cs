using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>Editors see whom the newsletter reaches, in numbers alone, and what went out.</summary>
public static class ReadNewsletterDesk
{
    private const int Latest = 20;

    private static readonly TimeSpan Shown = TimeSpan.FromDays(60);

    [Requires(Permission.EditNews)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Waiting">Sign-ups that nobody confirmed yet.</param>
    public sealed record Result(IReadOnlyList<Count> Readers, int Waiting, IReadOnlyList<Issue> Issues);

    public sealed record Count(string LanguageCode, NewsletterFrequency Frequency, int Readers);

    /// <param name="Mails">How many were written.</param>
    /// <param name="Sent">How many of them have left.</param>
    /// <param name="Failed">How many were given up.</param>
    public sealed record Issue(bool IsBreaking, string LanguageCode, DateTimeOffset At, int Mails, int Sent, int Failed);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var readers = await db.NewsletterSubscriptions.Where(reader => reader.ConfirmedAt != null).GroupBy(reader => new { reader.LanguageCode, reader.Frequency })
                .Select(group => new Count(group.Key.LanguageCode, group.Key.Frequency, group.Count())).ToListAsync(cancellationToken);
            var waiting = await db.NewsletterSubscriptions.CountAsync(reader => reader.ConfirmedAt == null, cancellationToken);
            var since = clock.GetUtcNow() - Shown;
            var issues = await db.OutboxMessages.Where(mail => (mail.Kind == NewsletterMails.Digest || mail.Kind == NewsletterMails.Breaking) && mail.CreatedAt > since)
                .GroupBy(mail => new { mail.Batch, mail.Kind, mail.LanguageCode })
                .Select(group => new
                {
                    group.Key.Kind,
                    group.Key.LanguageCode,
                    At = group.Max(mail => mail.CreatedAt),
                    Mails = group.Count(),
                    Sent = group.Count(mail => mail.SentAt != null),
                    Failed = group.Count(mail => mail.FailedAt != null),
                })
                .OrderByDescending(issue => issue.At).ThenBy(issue => issue.LanguageCode).Take(Latest).ToListAsync(cancellationToken);
            return new(readers, waiting, issues.ConvertAll(issue => new Issue(issue.Kind == NewsletterMails.Breaking, issue.LanguageCode, issue.At, issue.Mails, issue.Sent, issue.Failed)));
        }
    }
}
