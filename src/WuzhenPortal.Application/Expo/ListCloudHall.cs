using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Expo;

/// <summary>A visitor walks through the cloud exhibition hall: the exhibits of all summits, open all year.</summary>
public static class ListCloudHall
{
    /// <param name="Year">Null for all summits.</param>
    /// <param name="Category">Null for all categories.</param>
    [Public]
    public sealed record Query(int? Year, string? Category) : IQuery<Result>;

    /// <param name="Items">Those of the newest summit first.</param>
    /// <param name="Categories">All there are, the most frequent first.</param>
    /// <param name="Total">Exhibits of all categories.</param>
    public sealed record Result(IReadOnlyList<Item> Items, IReadOnlyList<CategoryCount> Categories, int Total);

    /// <param name="Year">Year of the summit that showed it first.</param>
    /// <param name="IsCurrent">Whether that is the current summit: its addresses carry no year.</param>
    public sealed record Item(string Slug, LocalizedText Title, string Category, LocalizedText Exhibitor, int Year, bool IsCurrent);

    public sealed record CategoryCount(string Category, int Exhibits);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Year is not null)
            {
                await db.Summits.IdOfAsync(query.Year, cancellationToken);
            }

            var all = await db.Exhibitors.AsNoTracking()
                .Join(db.Summits, exhibitor => exhibitor.SummitId, summit => summit.Id, (exhibitor, summit) => new { exhibitor, summit })
                .Where(pair => query.Year == null || pair.summit.Year == query.Year)
                .SelectMany(pair => pair.exhibitor.Exhibits, (pair, exhibit) => new { exhibit.Slug, exhibit.Title, exhibit.Category, pair.exhibitor.Name, pair.summit.Year, pair.summit.IsCurrent })
                .OrderByDescending(shown => shown.Year).ThenBy(shown => shown.Slug)
                .Select(shown => new Item(shown.Slug, shown.Title, shown.Category, shown.Name, shown.Year, shown.IsCurrent))
                .ToListAsync(cancellationToken);
            return new(
                [.. all.Where(item => query.Category is null || item.Category == query.Category)],
                [.. all.CountBy(item => item.Category).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => new CategoryCount(count.Key, count.Value))],
                all.Count);
        }
    }
}
