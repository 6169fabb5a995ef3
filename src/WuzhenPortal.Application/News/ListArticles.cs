using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>Where an article stands for its readers.</summary>
public enum ArticleState
{
    Draft,
    InReview,
    Scheduled,
    Published,
    Withdrawn,
}

/// <summary>An editor looks through all articles of the current summit.</summary>
public static class ListArticles
{
    /// <summary>Articles on a page.</summary>
    public const int PageSize = 20;

    /// <summary>Longest search, in characters.</summary>
    public const int SearchLength = 200;

    /// <param name="Search">Words of a title, in any language.</param>
    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.EditNews)]
    public sealed record Query(string? Search, ArticleState? State, int Page) : IQuery<Result>;

    /// <param name="Counts">How many fit the search, by state.</param>
    /// <param name="Total">How many fit the search and the state.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, IReadOnlyDictionary<ArticleState, int> Counts, int Total, int Pages);

    public sealed record Row(string Slug, LocalizedText Title, ArticleState State, DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt, IReadOnlyList<string> LanguageCodes,
        IReadOnlyList<string> OutdatedCodes, DateTimeOffset? EmbargoedUntil, bool WaitsForOthers, bool IsPinned, bool IsBreaking);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Search).MaximumLength(SearchLength);
            RuleFor(query => query.State).IsInEnum();
        }
    }

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var found = db.NewsArticles.AsNoTracking().Where(article => article.SummitId == summit);
            foreach (var word in SearchKey.Of(request.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                found = found.Where(article => article.SearchText.Contains(word));
            }

            var counts = new Dictionary<ArticleState, int>();
            foreach (var state in Enum.GetValues<ArticleState>())
            {
                counts[state] = await In(found, state, now).CountAsync(cancellationToken);
            }

            var shown = request.State is { } wanted ? In(found, wanted, now) : found;
            var total = request.State is { } only ? counts[only] : counts.Values.Sum();
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            // Which ones, before their texts are read: to be put in order, all would be read with theirs.
            var ids = await shown.OrderByDescending(article => article.PublishedAt == null).ThenByDescending(article => article.PublishedAt).ThenByDescending(article => article.Id)
                .Skip((Math.Clamp(request.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                .Select(article => article.Id)
                .ToListAsync(cancellationToken);
            var rows = (await db.NewsArticles.AsNoTracking().Include(article => article.Corrections).Where(article => ids.Contains(article.Id)).ToListAsync(cancellationToken))
                .OrderBy(article => ids.IndexOf(article.Id)).ToList();
            return new(
                [.. rows.Select(row => new Row(
                    row.Slug, row.Title, StateOf(row.Status, row.PublishedAt, now), row.PublishedAt, row.UpdatedAt, [.. row.Body.All.Keys], [.. row.WrittenLanguages.Where(row.IsOutdated)],
                    row.PublishedAt > now ? row.EmbargoedUntil : null, row.HasUnshown, row.IsPinned, row.BreakingUntil > now))],
                counts, total, pages);
        }

        private static IQueryable<NewsArticle> In(IQueryable<NewsArticle> articles, ArticleState state, DateTimeOffset now) => state switch
        {
            ArticleState.Draft => articles.Where(article => article.Status == NewsStatus.Draft),
            ArticleState.InReview => articles.Where(article => article.Status == NewsStatus.InReview),
            ArticleState.Scheduled => articles.Where(article => article.Status == NewsStatus.Published && article.PublishedAt > now),
            ArticleState.Published => articles.Where(article => article.Status == NewsStatus.Published && article.PublishedAt <= now),
            _ => articles.Where(article => article.Status == NewsStatus.Withdrawn),
        };

        private static ArticleState StateOf(NewsStatus status, DateTimeOffset? publishedAt, DateTimeOffset now) => status switch
        {
            NewsStatus.Draft => ArticleState.Draft,
            NewsStatus.InReview => ArticleState.InReview,
            NewsStatus.Withdrawn => ArticleState.Withdrawn,
            _ => publishedAt > now ? ArticleState.Scheduled : ArticleState.Published,
        };
    }
}
