using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>A visitor reads a page of practical information.</summary>
public static class ReadInformation
{
    [Public]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="MovedTo">Slug that the page has now; null where it is asked for by that.</param>
    public sealed record Result(string? MovedTo, Page? Page);

    /// <param name="Html">The text as safe HTML, in the sender's language or the next best.</param>
    /// <param name="Menu">All pages, in order.</param>
    public sealed record Page(
        string Slug, LocalizedText Title, LocalizedText Summary, LocalizedValue Html, DateTimeOffset UpdatedAt, DateTimeOffset? ReviewedAt, IReadOnlyList<ListInformation.Item> Menu);

    internal sealed class Handler(PortalDbContext db, NewsMarkdown markdown, MediaFigures figures, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await db.InformationPages.AsNoTracking().Where(page => page.IsPublished && page.Slug == query.Slug)
                .Select(page => new { page.Slug, page.Title, page.Summary, page.Body, page.UpdatedAt, page.ReviewedAt }).SingleOrDefaultAsync(cancellationToken);
            if (found is null)
            {
                var moved = await db.InformationPages.Where(page => page.IsPublished && page.OldAddresses.Any(address => address.Slug == query.Slug)).Select(page => page.Slug).SingleOrDefaultAsync(cancellationToken);
                return new(moved ?? throw new NotFound(), null);
            }

            var body = found.Body.In(user.LanguageCode);
            var menu = await db.InformationPages.AsNoTracking().Where(page => page.IsPublished).OrderBy(page => page.Position).ThenBy(page => page.Id)
                .Select(page => new ListInformation.Item(page.Slug, page.Title, page.Summary)).ToListAsync(cancellationToken);
            return new(null, new(found.Slug, found.Title, found.Summary, body with { Text = markdown.ToHtml(body.Text, await figures.ForReadersAsync([body.Text], cancellationToken)) }, found.UpdatedAt!.Value, found.ReviewedAt, menu));
        }
    }
}
