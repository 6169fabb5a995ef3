using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>Finds, writes and saves the articles of the current summit for the commands of the news desk, and keeps a revision of each save.</summary>
internal sealed class ArticleWriter(PortalDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Stands in addresses where an article's slug would.</summary>
    public static readonly string[] Reserved = ["new", "desk", "feed", "feeds", "newsletter"];

    /// <summary>An article, at the version that its editor saw.</summary>
    /// <exception cref="NotFound">There is no such article.</exception>
    /// <exception cref="Conflict">Someone saved since.</exception>
    public async Task<NewsArticle> FindAsync(string slug, int version, CancellationToken cancel)
    {
        var summit = await db.Summits.IdOfAsync(null, cancel);
        var article = await db.NewsArticles.Include(article => article.Corrections).SingleOrDefaultAsync(article => article.SummitId == summit && article.Slug == slug, cancel) ?? throw new NotFound();
        article.MustBe(version);
        if (!await db.ArticleRevisions.AnyAsync(revision => revision.ArticleId == article.Id, cancel))
        {
            // What came with an import has no history yet: the way back to its first words must not be lost.
            db.ArticleRevisions.Add(ArticleRevision.Of(article, 1, RevisionStep.Created, null, article.PublishedAt ?? clock.GetUtcNow()));
        }

        return article;
    }

    /// <summary>Writes into an article what is in its form; readers see it at <see cref="NewsArticle.Show"/>.</summary>
    /// <returns>Whether any words changed.</returns>
    public bool Write(NewsArticle article, ArticleFields fields)
    {
        var before = (article.Title, article.Summary, article.Body);
        article.Write(fields.Title, fields.Summary, fields.Body);
        if (fields.Source is { } source)
        {
            article.TranslateFrom(source);
        }

        article.Set(fields.States ?? []);
        article.Confirm(fields.Confirmed ?? []);
        article.FileUnder(fields.TopicWords());
        if (fields.Related is { } related)
        {
            article.Relate(related.Where(address => !string.IsNullOrWhiteSpace(address)));
        }

        var isCorrected = fields.Correction is { IsEmpty: false };
        if (isCorrected)
        {
            article.Correct(fields.Correction!, clock.GetUtcNow());
        }

        var isWritten = isCorrected || !before.Equals((article.Title, article.Summary, article.Body));
        if (isWritten || article.Id == 0)
        {
            article.SignedBy(user.AccountId);
        }

        return isWritten;
    }

    /// <summary>Whether what somebody writes waits until somebody else shows it to the readers.</summary>
    public Task<bool> NeedsFourEyesAsync(long summitId, CancellationToken cancel) => db.NewsDesks.AnyAsync(desk => desk.SummitId == summitId && desk.NeedsFourEyes, cancel);

    /// <summary>Saves, keeps a revision, and forgets what the sender had typed.</summary>
    public async Task SaveAsync(NewsArticle article, RevisionStep step, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var last = await db.ArticleRevisions.Where(revision => revision.ArticleId == article.Id).MaxAsync(revision => (int?)revision.Number, cancel) ?? 0;
        db.ArticleRevisions.Add(ArticleRevision.Of(article, last + 1, step, user.AccountId, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await ForgetDraftAsync(step == RevisionStep.Created ? null : article.Id, cancel);
    }

    /// <param name="articleId">Null for what was typed of an article that is not there yet.</param>
    public Task ForgetDraftAsync(long? articleId, CancellationToken cancel) => user.AccountId is { } account
        ? db.ArticleDrafts.Where(draft => draft.AccountId == account && draft.ArticleId == articleId).ExecuteDeleteAsync(cancel)
        : Task.CompletedTask;

    /// <summary>All slugs that an article of this summit has or had: none is given twice.</summary>
    /// <param name="except">Key of the article that may have back what it had.</param>
    public IQueryable<string> TakenSlugs(long summitId, long except = 0) => db.NewsArticles.Where(article => article.SummitId == summitId).Select(article => article.Slug)
        .Concat(db.FormerSlugs.Where(former => former.SummitId == summitId && former.ArticleId != except).Select(former => former.Slug));
}
