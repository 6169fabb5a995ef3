using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Summits;

/// <summary>A visitor opens the archive of another year.</summary>
public static class GetArchivedSummit
{
    [Public]
    public sealed record Query(int Year) : IQuery<Result>;

    /// <param name="Name">Empty where only the year is known.</param>
    public sealed record Result(
        int Year, LocalizedText Name, LocalizedText Theme, LocalizedText Note, LocalizedText City, LocalizedText Organiser, DateOnly StartsOn, DateOnly EndsOn,
        bool HasAgenda, bool HasNews, bool HasExpo, bool HasPublications, int? EarlierYear, int? LaterYear);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            return await db.Summits.AsNoTracking().Of(query.Year)
                .Select(summit => new Result(
                    summit.Year, summit.Name, summit.Theme, summit.Note, summit.City, summit.Organiser, summit.StartsOn, summit.EndsOn,
                    db.AgendaReleases.Any(release => release.SummitId == summit.Id),
                    db.NewsArticles.Any(article => article.SummitId == summit.Id && article.Status == NewsStatus.Published && article.PublishedAt <= now),
                    db.ExpoEditions.Any(edition => edition.SummitId == summit.Id),
                    db.Publications.Known(now).Any(publication => publication.SummitId == summit.Id),
                    db.Summits.Where(other => other.Year < summit.Year).Max(other => (int?)other.Year),
                    db.Summits.Where(other => other.Year > summit.Year).Min(other => (int?)other.Year)))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
