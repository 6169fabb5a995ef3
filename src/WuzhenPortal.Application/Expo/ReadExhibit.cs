using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Expo;

/// <summary>A visitor looks at one exhibit of the cloud exhibition hall.</summary>
public static class ReadExhibit
{
    /// <param name="Year">Null for the newest summit that has one of this name.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Year">Year of the summit that showed it first.</param>
    /// <param name="IsCurrent">Whether that is the current summit: its addresses carry no year.</param>
    public sealed record Result(string Slug, LocalizedText Title, string Category, bool IsInteractive, string ExhibitorSlug, LocalizedText Exhibitor, string? Country, int Year, bool IsCurrent);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Exhibitors.AsNoTracking()
                .Join(db.Summits, exhibitor => exhibitor.SummitId, summit => summit.Id, (exhibitor, summit) => new { exhibitor, summit })
                .Where(pair => query.Year == null || pair.summit.Year == query.Year)
                .SelectMany(
                    pair => pair.exhibitor.Exhibits.Where(exhibit => exhibit.Slug == query.Slug),
                    (pair, exhibit) => new { exhibit, pair.exhibitor, pair.summit })
                .OrderByDescending(shown => shown.summit.Year)
                .Select(shown => new Result(
                    shown.exhibit.Slug, shown.exhibit.Title, shown.exhibit.Category, shown.exhibit.IsInteractive,
                    shown.exhibitor.Slug, shown.exhibitor.Name, shown.exhibitor.Country, shown.summit.Year, shown.summit.IsCurrent))
                .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFound();
    }
}
