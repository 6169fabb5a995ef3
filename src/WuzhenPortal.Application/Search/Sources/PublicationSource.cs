using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>Blue Books, white papers and reports. Under embargo no more than the title of one that is announced; a draft not at all.</summary>
internal sealed class PublicationSource : ISearchSource
{
    public IQueryable<SearchPart> Parts(PortalDbContext db) => db.Publications.Select(publication => new SearchPart { Id = publication.Id, Version = publication.Version });

    public async Task<IReadOnlyList<(long, SearchDocument)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel)
    {
        var publications = await db.Publications.AsNoTracking().AsSplitQuery().Include(publication => publication.Facts).Include(publication => publication.Chapters)
            .Where(publication => parts.Contains(publication.Id) && !publication.IsDraft).ToListAsync(cancel);
        return [.. publications.SelectMany(Documents)];
    }

    private static IEnumerable<(long, SearchDocument)> Documents(Publication publication)
    {
        var title = new SearchDocument(SearchKind.Publication, publication.SummitId, $"/publications/{publication.Slug}", publication.Title) { Line = publication.Publisher, At = SourceTexts.Noon(publication.ReleasedOn) };
        if (publication.IsAnnounced && (publication.AwaitsLaunch || publication.EmbargoUntil is not null))
        {
            yield return (publication.Id, title with { VisibleUntil = publication.AwaitsLaunch ? null : publication.EmbargoUntil });
        }

        if (!publication.AwaitsLaunch)
        {
            yield return (publication.Id, title with
            {
                Text = SourceTexts.Joined("\n", TextsOf(publication)),
                Names = [.. publication.Authors],
                VisibleFrom = publication.EmbargoUntil,
            });
        }
    }

    private static List<LocalizedText> TextsOf(Publication publication) =>
        [publication.Abstract, .. publication.Facts.OrderBy(fact => fact.Position).Select(fact => fact.Text), .. publication.Chapters.OrderBy(chapter => chapter.Position).Select(chapter => chapter.Title)];
}
