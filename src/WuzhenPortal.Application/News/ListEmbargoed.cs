using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>A journalist looks through what is under embargo now.</summary>
public static class ListEmbargoed
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="NeedsTerms">Whether the journalist has to accept the terms first; nothing is told before.</param>
    public sealed record Result(bool NeedsTerms, IReadOnlyList<Item> Items);

    public sealed record Item(string Slug, LocalizedText Title, LocalizedText Teaser, DateTimeOffset Until);

    internal sealed class Handler(PortalDbContext db, NewsMarkdown markdown, PressClearance clearance, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await clearance.OfSenderAsync(cancellationToken) == PressStanding.Accredited)
            {
                return new(true, []);
            }

            await clearance.DemandAsync(cancellationToken);
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var found = await db.NewsArticles.AsNoTracking().UnderEmbargo(summit, clock.GetUtcNow())
                .Select(article => new { article.Slug, article.PublicTitle, article.PublicSummary, article.PublicBody, article.PublishedAt })
                .ToListAsync(cancellationToken);
            return new(false, found.ConvertAll(article => new Item(article.Slug, article.PublicTitle, markdown.Teaser(article.PublicSummary, article.PublicBody), article.PublishedAt!.Value)));
        }
    }
}
