using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>A search engine for news learns what came out of late, in each language that it was written in.</summary>
public static class ReadNewsSitemap
{
    /// <summary>Most that one such document may name.</summary>
    private const int Most = 1000;

    /// <summary>Older articles are not news to it.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(2);

    [Public]
    public sealed record Query : IQuery<IReadOnlyList<Page>>;

    /// <param name="LanguageCode">Of title and text; never a language that would only fall back.</param>
    public sealed record Page(string Slug, string LanguageCode, string Title, DateTimeOffset PublishedAt);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Page>>
    {
        public async Task<IReadOnlyList<Page>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var since = now - Late;
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var articles = await db.NewsArticles.AsNoTracking().Readable(summit, now).Where(article => article.PublishedAt > since).Take(Most)
                .Select(article => new { article.Slug, Title = article.PublicTitle, Body = article.PublicBody, article.PublishedAt }).ToListAsync(cancellationToken);
            return
            [
                .. articles.SelectMany(article => article.Title.All.Where(title => article.Body[title.Key] is not null)
                    .Select(title => new Page(article.Slug, title.Key, title.Value, article.PublishedAt!.Value))).Take(Most),
            ];
        }
    }
}
