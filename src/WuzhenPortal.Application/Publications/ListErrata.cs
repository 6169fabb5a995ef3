using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A reader follows what was found wrong in the publications of a summit.</summary>
public static class ListErrata
{
    /// <summary>Most errata in the feed.</summary>
    public const int Latest = 100;

    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year) : IQuery<Result>;

    /// <param name="Errata">The newest first.</param>
    /// <param name="ChangesAt">When the clock alone changes what is told here; null when never.</param>
    public sealed record Result(int Year, LocalizedText SummitName, DateOnly StartsOn, IReadOnlyList<Item> Errata, DateTimeOffset? ChangesAt);

    /// <param name="Slug">Of the publication.</param>
    public sealed record Item(string Slug, LocalizedText Title, string Code, LocalizedText Text, string? Place, DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.AsNoTracking().Of(query.Year).Select(summit => new { summit.Id, summit.Year, summit.Name, summit.StartsOn }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var errata = await (
                from publication in db.Publications.AsNoTracking().Open(now)
                where publication.SummitId == summit.Id
                join erratum in db.PublicationErrata on publication.Id equals erratum.PublicationId
                orderby erratum.UpdatedAt ?? erratum.PublishedAt descending, erratum.Id descending
                select new Item(publication.Slug, publication.Title, erratum.Code, erratum.Text, erratum.Place, erratum.PublishedAt, erratum.UpdatedAt)).Take(Latest).ToListAsync(cancellationToken);
            var changes = await db.Publications.Where(publication => publication.SummitId == summit.Id).NextOpeningAsync(now, cancellationToken);
            return new(summit.Year, summit.Name, summit.StartsOn, errata, changes);
        }
    }
}
