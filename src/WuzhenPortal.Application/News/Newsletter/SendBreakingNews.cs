using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>Writes breaking news to those who asked for it at once, some at a time, each claimed as a digest is.</summary>
public static class SendBreakingNews
{
    /// <summary>What broke longer ago, as while the portal was down, is told by the pages alone.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromDays(1);

    /// <returns>How many readers had their turn; with none all had.</returns>
    [Operator, NotAudited]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, NewsletterIssues issues, NewsletterMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var pieces = await issues.BetweenAsync(now - AtOnce, now - NewsletterIssues.Settled, isBreaking: true, now, cancellationToken);
            var turns = 0;
            foreach (var inLanguage in pieces.GroupBy(piece => piece.LanguageCode))
            {
                turns += await SendAsync(inLanguage.Key, [.. inLanguage], cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return turns;
        }

        private async Task<int> SendAsync(string languageCode, IReadOnlyList<NewsletterIssues.Piece> pieces, CancellationToken cancel)
        {
            var newest = pieces.Max(piece => piece.At);
            var waiting = db.NewsletterSubscriptions.Where(reader => reader.Frequency == NewsletterFrequency.Breaking && reader.LanguageCode == languageCode && reader.ConfirmedAt != null && reader.SeenUntil < newest);
            var readers = await waiting.AsNoTracking().OrderBy(reader => reader.Id).Take(SendDigests.BatchSize).ToListAsync(cancel);
            foreach (var reader in readers)
            {
                if (await waiting.Where(own => own.Id == reader.Id).ExecuteUpdateAsync(set => set.SetProperty(own => own.SeenUntil, newest), cancel) == 1
                    && pieces.Where(piece => piece.IsFor(languageCode, reader.Topics, reader.SeenUntil)).Select(piece => piece.Item).ToList() is [var first, ..] wanted)
                {
                    mails.Send(NewsletterMails.Breaking, reader.Email, languageCode, reader.Code, NewsletterIssues.KeyOf(NewsletterFrequency.Breaking, languageCode, newest), first.Title, wanted);
                }
            }

            return readers.Count;
        }
    }
}
