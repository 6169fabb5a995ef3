using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>Somebody's program draws the preview of a link: what stands in its picture, of an article that everybody may read now. Whoever asks sees no more.</summary>
public static class ReadArticleCard
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    public sealed record Result(LocalizedText Title, DateTimeOffset PublishedAt, IReadOnlyList<string> Topics);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var article = await db.NewsArticles.AsNoTracking().Readable(summit, clock.GetUtcNow()).Where(article => article.Slug == query.Slug)
                .Select(article => new { article.PublicTitle, article.PublishedAt, article.Tags }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            return new(article.PublicTitle, article.PublishedAt!.Value, [.. article.Tags]);
        }
    }
}
