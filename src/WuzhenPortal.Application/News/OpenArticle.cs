using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor opens an article, wherever it stands.</summary>
public static class OpenArticle
{
    [Requires(Permission.EditNews)]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="IsScheduled">Published for a time that is still to come.</param>
    public sealed record Result(ArticleFields Stored, int Version, NewsStatus Status, bool IsScheduled, DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            return await db.NewsArticles.AsNoTracking().Where(article => article.SummitId == summit && article.Slug == request.Slug)
                .Select(article => new Result(
                    new ArticleFields(article.Title, article.Summary, article.Body, string.Join(", ", article.Tags)), article.Version, article.Status,
                    article.Status == NewsStatus.Published && article.PublishedAt > now, article.PublishedAt, article.UpdatedAt))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
