using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>
/// Writes the daily and weekly digests that are due, some at a time. Each is claimed by one atomic statement in the transaction that writes its mail: no two nodes write it, and one that is
/// killed leaves both undone.
/// </summary>
public static class SendDigests
{
    /// <summary>Readers in one transaction.</summary>
    public const int BatchSize = 100;

    /// <returns>How many readers had their turn; with fewer than <see cref="BatchSize"/> all had.</returns>
    [Operator, NotAudited]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, NewsletterIssues issues, NewsletterMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var until = now - NewsletterIssues.Settled;
            var due = await db.NewsletterSubscriptions.AsNoTracking().Where(reader => reader.ConfirmedAt != null && reader.DueAt <= now).OrderBy(reader => reader.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (due.Count == 0)
            {
                return 0;
            }

            var pieces = await issues.BetweenAsync(due.Min(reader => reader.SeenUntil), until, isBreaking: false, now, cancellationToken);
            foreach (var reader in due)
            {
                if (await ClaimAsync(reader, now, until, cancellationToken))
                {
                    Write(reader, pieces, now);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            return due.Count;
        }

        private async Task<bool> ClaimAsync(NewsletterSubscription reader, DateTimeOffset now, DateTimeOffset until, CancellationToken cancel)
        {
            var next = NewsletterSubscription.DueAfter(reader.Frequency, now);
            var seen = until > reader.SeenUntil ? until : reader.SeenUntil;
            return await db.NewsletterSubscriptions.Where(own => own.Id == reader.Id && own.ConfirmedAt != null && own.DueAt == reader.DueAt)
                .ExecuteUpdateAsync(set => set.SetProperty(own => own.DueAt, next).SetProperty(own => own.SeenUntil, seen), cancel) == 1;
        }

        /// <summary>No news, no mail.</summary>
        private void Write(NewsletterSubscription reader, IReadOnlyList<NewsletterIssues.Piece> pieces, DateTimeOffset now)
        {
            var wanted = pieces.Where(piece => piece.IsFor(reader.LanguageCode, reader.Topics, reader.SeenUntil)).Take(NewsletterIssues.MostItems).Select(piece => piece.Item).ToList();
            if (wanted.Count > 0)
            {
                var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, ZoneTimes.Wuzhen).DateTime);
                mails.Send(NewsletterMails.Digest, reader.Email, reader.LanguageCode, reader.Code, NewsletterIssues.KeyOf(reader.Frequency, reader.LanguageCode, reader.DueAt!.Value), day, wanted);
            }
        }
    }
}
