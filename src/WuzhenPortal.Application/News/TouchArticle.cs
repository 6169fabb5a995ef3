using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor's page says every few seconds that it has an article open, and hears who else has.</summary>
public static class TouchArticle
{
    /// <summary>Whoever was not heard of for so long has left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <param name="SeenVersion">Version of the article that the editor saw.</param>
    [Requires(Permission.EditNews)]
    [NotAudited]
    public sealed record Command(string Slug, int SeenVersion) : ICommand<Result>;

    /// <param name="Others">Names of those who have it open too.</param>
    /// <param name="IsNewer">Whether somebody saved it since the editor opened it.</param>
    /// <param name="SavedBy">Who did; null where nobody knows.</param>
    public sealed record Result(IReadOnlyList<string> Others, bool IsNewer, string? SavedBy);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var (now, account) = (clock.GetUtcNow(), user.RequiredAccountId());
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var article = await db.NewsArticles.AsNoTracking().Where(article => article.SummitId == summit && article.Slug == command.Slug)
                .Select(article => new { article.Id, article.Version }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var own = db.ArticlePresences.Where(presence => presence.ArticleId == article.Id && presence.AccountId == account);
            if (await own.ExecuteUpdateAsync(set => set.SetProperty(presence => presence.SeenAt, now), cancellationToken) == 0)
            {
                db.ArticlePresences.Add(new ArticlePresence { ArticleId = article.Id, AccountId = account, SeenAt = now });
                await db.SaveChangesAsync(cancellationToken);
            }

            var since = now - Patience;
            await db.ArticlePresences.Where(presence => presence.SeenAt < since).ExecuteDeleteAsync(cancellationToken);
            var others = await db.ArticlePresences.AsNoTracking().Where(presence => presence.ArticleId == article.Id && presence.AccountId != account)
                .Select(presence => db.Users.Where(person => person.Id == presence.AccountId).Select(person => person.DisplayName).First())
                .ToListAsync(cancellationToken);
            var isNewer = article.Version > command.SeenVersion;
            var savedBy = isNewer
                ? await db.ArticleRevisions.Where(revision => revision.ArticleId == article.Id).OrderByDescending(revision => revision.Number)
                    .Select(revision => db.Users.Where(person => person.Id == revision.AccountId).Select(person => person.DisplayName).FirstOrDefault()).FirstOrDefaultAsync(cancellationToken)
                : null;
            return new([.. others.Order(StringComparer.Ordinal)], isNewer, savedBy);
        }
    }
}
