using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>A feed reader fetches the newest articles in full.</summary>
public static class ReadNewsFeed
{
    /// <summary>Most articles a feed carries.</summary>
    public const int Length = 30;

    /// <param name="Year">Null for the current summit.</param>
    /// <param name="Topic">Null for all topics.</param>
    [Public]
    public sealed record Query(int? Year, string? Topic) : IQuery<Result>;

    /// <param name="Year">The summit's, also when none was asked for.</param>
    /// <param name="UpdatedAt">When an entry last changed; the summit's first day while there is none.</param>
    public sealed record Result(int Year, DateTimeOffset UpdatedAt, IReadOnlyList<Entry> Entries);

    /// <param name="Key">Names it for ever, whatever its address becomes.</param>
    /// <param name="Title">In the sender's language or the next best.</param>
    /// <param name="Html">Safe HTML, likewise.</param>
    public sealed record Entry(string Key, string Slug, LocalizedValue Title, LocalizedValue Teaser, LocalizedValue Html, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, IReadOnlyList<string> Topics);

    internal sealed class Handler(PortalDbContext db, NewsMarkdown markdown, MediaFigures figures, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(query.Year).Select(summit => new { summit.Id, summit.Year, summit.StartsOn }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFound();
            var readable = db.NewsArticles.AsNoTracking().Readable(summit.Id, clock.GetUtcNow());
            readable = query.Topic is { } topic ? readable.Where(article => article.Tags.Contains(topic)) : readable;
            var articles = await readable.Take(Length)
                .Select(article => new { Key = article.FirstSlug ?? article.Slug, article.Slug, Title = article.PublicTitle, Summary = article.PublicSummary, Body = article.PublicBody, article.PublishedAt, article.UpdatedAt, article.Tags })
                .ToListAsync(cancellationToken);
            var pictures = await figures.ForReadersAsync(articles.Select(article => article.Body.In(user.LanguageCode).Text), cancellationToken);
            var entries = articles.ConvertAll(article =>
            {
                var body = article.Body.In(user.LanguageCode);
                var published = article.PublishedAt!.Value;
                return new Entry(
                    article.Key,
                    article.Slug,
                    article.Title.In(user.LanguageCode),
                    markdown.Teaser(article.Summary, article.Body).In(user.LanguageCode),
                    body with { Text = markdown.ToHtml(body.Text, pictures) },
                    published,
                    article.UpdatedAt > published ? article.UpdatedAt.Value : published,
                    [.. article.Tags]);
            });
            return new(summit.Year, entries.Count > 0 ? entries.Max(entry => entry.UpdatedAt) : new DateTimeOffset(summit.StartsOn, TimeOnly.MinValue, TimeSpan.Zero), entries);
        }
    }
}
