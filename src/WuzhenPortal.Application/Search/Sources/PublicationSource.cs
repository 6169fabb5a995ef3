using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>Blue Books, white papers and reports.</summary>
internal sealed class PublicationSource : ISearchSource
{
    public IQueryable<SearchPart> Parts(PortalDbContext db) => db.Publications.Select(publication => new SearchPart { Id = publication.Id, Version = publication.Version });

    public async Task<IReadOnlyList<(long, SearchDocument)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel)
    {
        var publications = await db.Publications.AsNoTracking().Where(publication => parts.Contains(publication.Id))
            .Select(publication => new
            {
                publication.Id,
                publication.SummitId,
                publication.Slug,
                publication.Title,
                publication.Publisher,
                publication.ReleasedOn,
                Facts = publication.Facts.OrderBy(fact => fact.Position).Select(fact => fact.Text).ToList(),
            })
            .ToListAsync(cancel);
        return
        [
            .. publications.Select(publication => (publication.Id, new SearchDocument(SearchKind.Publication, publication.SummitId, $"/publications/{publication.Slug}", publication.Title)
            {
                Text = SourceTexts.Joined("\n", publication.Facts),
                Line = publication.Publisher,
                At = SourceTexts.Noon(publication.ReleasedOn),
            })),
        ];
    }
}
