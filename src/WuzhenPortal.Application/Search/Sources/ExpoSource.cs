using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>Exhibitors, and what each shows.</summary>
internal sealed class ExpoSource : ISearchSource
{
    public IQueryable<SearchPart> Parts(PortalDbContext db) => db.Exhibitors.Select(exhibitor => new SearchPart { Id = exhibitor.Id, Version = exhibitor.Version });

    public async Task<IReadOnlyList<(long, SearchDocument)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel)
    {
        var exhibitors = await db.Exhibitors.AsNoTracking().Where(exhibitor => parts.Contains(exhibitor.Id))
            .Select(exhibitor => new { exhibitor.Id, exhibitor.SummitId, exhibitor.Slug, exhibitor.Name, Exhibits = exhibitor.Exhibits.Select(exhibit => new { exhibit.Slug, exhibit.Title }).ToList() })
            .ToListAsync(cancel);
        return
        [
            .. exhibitors.SelectMany(exhibitor => exhibitor.Exhibits
                .Select(exhibit => new SearchDocument(SearchKind.Exhibit, exhibitor.SummitId, $"/cloud-hall/{exhibit.Slug}", exhibit.Title) { Line = exhibitor.Name })
                .Prepend(new SearchDocument(SearchKind.Exhibitor, exhibitor.SummitId, $"/expo/{exhibitor.Slug}", exhibitor.Name) { Names = SourceTexts.Spelt(exhibitor.Name) })
                .Select(document => (exhibitor.Id, document))),
        ];
    }
}
