using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>Practical information that is published.</summary>
internal sealed class InformationSource(NewsMarkdown markdown) : ISearchSource
{
    public IQueryable<SearchPart> Parts(PortalDbContext db) => db.InformationPages.Where(page => page.IsPublished).Select(page => new SearchPart { Id = page.Id, Version = page.Version });

    public async Task<IReadOnlyList<(long, SearchDocument)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel)
    {
        var pages = await db.InformationPages.AsNoTracking().Where(page => page.IsPublished && parts.Contains(page.Id))
            .Select(page => new { page.Id, page.Slug, page.Title, page.Summary, page.Body }).ToListAsync(cancel);
        return
        [
            .. pages.Select(page => (page.Id, new SearchDocument(SearchKind.Information, SearchDocument.OfNoSummit, $"/information/{page.Slug}", page.Title)
            {
                Text = SourceTexts.Joined("\n", [page.Summary, markdown.ToWords(page.Body)]),
            })),
        ];
    }
}
