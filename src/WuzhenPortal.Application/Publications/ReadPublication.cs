using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A visitor reads about one publication.</summary>
public static class ReadPublication
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Facts">What it found.</param>
    public sealed record Result(string Slug, PublicationSeries Series, LocalizedText Title, LocalizedText Publisher, DateOnly ReleasedOn, IReadOnlyList<LocalizedText> Facts);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            return await db.Publications.AsNoTracking().Where(publication => publication.SummitId == summit && publication.Slug == query.Slug)
                .Select(publication => new Result(
                    publication.Slug, publication.Series, publication.Title, publication.Publisher, publication.ReleasedOn,
                    publication.Facts.OrderBy(fact => fact.Position).Select(fact => fact.Text).ToList()))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
