using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>The portal notes which articles came out, in which languages: at their time, after an embargo, or with a translation. Each counts once, also when it is withdrawn and comes back.</summary>
public static class NoteAppearances
{
    /// <summary>What came out longer ago is no news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(14);

    /// <returns>How many came out.</returns>
    [Operator, NotAudited]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var since = now - News;
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var recent = db.NewsArticles.AsNoTracking().Readable(summit, now).Where(article => article.PublishedAt > since);
            var articles = await recent.Select(article => new { article.Id, Title = article.PublicTitle }).ToListAsync(cancellationToken);
            var ids = articles.ConvertAll(article => article.Id);
            var noted = (await db.NewsAppearances.AsNoTracking().Where(appearance => ids.Contains(appearance.ArticleId)).Select(appearance => new { appearance.ArticleId, appearance.LanguageCode }).ToListAsync(cancellationToken))
                .ConvertAll(appearance => (appearance.ArticleId, appearance.LanguageCode)).ToHashSet();
            var missing = articles.SelectMany(article => article.Title.All.Keys.Select(code => (article.Id, Code: code))).Where(one => !noted.Contains(one)).ToList();
            await NoteAsync(recent, missing, now, cancellationToken);
            var breaking = recent.Where(article => article.BreakingUntil > now).Select(article => article.Id);
            await db.NewsAppearances.Where(appearance => appearance.BreakingAt == null && breaking.Contains(appearance.ArticleId))
                .ExecuteUpdateAsync(set => set.SetProperty(appearance => appearance.BreakingAt, now), cancellationToken);
            return missing.Count;
        }

        /// <summary>In a language counts what has both a title and a text in it.</summary>
        private async Task NoteAsync(IQueryable<NewsArticle> recent, List<(long Id, string Code)> missing, DateTimeOffset now, CancellationToken cancel)
        {
            if (missing.Count == 0)
            {
                return;
            }

            var ids = missing.Select(one => one.Id).Distinct().ToList();
            var bodies = await recent.Where(article => ids.Contains(article.Id)).Select(article => new { article.Id, Body = article.PublicBody }).ToDictionaryAsync(article => article.Id, article => article.Body, cancel);
            db.NewsAppearances.AddRange(missing.Where(one => bodies.GetValueOrDefault(one.Id)?[one.Code] is not null)
                .Select(one => new NewsAppearance { ArticleId = one.Id, LanguageCode = one.Code, At = now }));
            await db.SaveChangesAsync(cancel);
        }
    }
}
