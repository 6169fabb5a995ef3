using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Expo;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Expo;

/// <summary>A visitor reads about one exhibitor.</summary>
public static class ReadExhibitor
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Booth">Null for one that shows online only.</param>
    public sealed record Result(string Slug, LocalizedText Name, string? Country, Booth? Booth, IReadOnlyList<ShownExhibit> Exhibits);

    public sealed record ShownExhibit(string Slug, LocalizedText Title, string Category, bool IsInteractive);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            return await db.Exhibitors.AsNoTracking().Where(exhibitor => exhibitor.SummitId == summit && exhibitor.Slug == query.Slug)
                .Select(exhibitor => new Result(
                    exhibitor.Slug,
                    exhibitor.Name,
                    exhibitor.Country,
                    exhibitor.Booth,
                    exhibitor.Exhibits.OrderBy(exhibit => exhibit.Slug).Select(exhibit => new ShownExhibit(exhibit.Slug, exhibit.Title, exhibit.Category, exhibit.IsInteractive)).ToList()))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
