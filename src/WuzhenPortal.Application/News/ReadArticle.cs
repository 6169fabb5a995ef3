using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>A visitor reads one article.</summary>
public static class ReadArticle
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Article">Null when it could be read once and was withdrawn since.</param>
    public sealed record Result(Article? Article);

    /// <param name="Summary">As written; empty where the text speaks for itself.</param>
    /// <param name="Teaser">One paragraph, for previews.</param>
    /// <param name="Html">The text as safe HTML, in the sender's language or the next best.</param>
    /// <param name="UpdatedAt">Null unless its words changed after it appeared.</param>
    public sealed record Article(
        string Slug, LocalizedText Title, LocalizedText Summary, LocalizedText Teaser, LocalizedValue Html,
        DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt, IReadOnlyList<string> Topics);

    internal sealed class Handler(PortalDbContext db, NewsMarkdown markdown, MediaFigures figures, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var article = await db.NewsArticles.AsNoTracking()
                .Where(article => article.SummitId == summit && article.Slug == query.Slug && article.Status != NewsStatus.Draft && article.PublishedAt <= now)
                .Select(article => new { article.Slug, article.Title, article.Summary, article.Body, article.PublishedAt, article.UpdatedAt, article.Tags, article.Status })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            if (article.Status == NewsStatus.Withdrawn)
            {
                return new(null);
            }

            var body = article.Body.In(user.LanguageCode);
            return new(new Article(
                article.Slug,
                article.Title,
                article.Summary,
                markdown.Teaser(article.Summary, article.Body),
                body with { Text = markdown.ToHtml(body.Text, await figures.ForReadersAsync([body.Text], cancellationToken)) },
                article.PublishedAt!.Value,
                article.UpdatedAt > article.PublishedAt ? article.UpdatedAt : null,
                [.. article.Tags]));
        }
    }
}
