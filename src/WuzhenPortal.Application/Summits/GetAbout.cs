using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Summits;

/// <summary>A visitor reads what the summit is, who holds it, and how the series went.</summary>
public static class GetAbout
{
    [Public]
    public sealed record Query : IQuery<Result>;

    /// <param name="Series">Every summit the portal knows, newest first.</param>
    public sealed record Result(
        LocalizedText Name, LocalizedText Theme, int? Ordinal, LocalizedText City, LocalizedText Organiser, LocalizedText Host, DateOnly StartsOn, DateOnly EndsOn,
        IReadOnlyList<LocalizedText> Venues, IReadOnlyList<SeriesEntry> Series);

    public sealed record SeriesEntry(int Year, DateOnly StartsOn, DateOnly EndsOn, LocalizedText Theme, LocalizedText Note, bool IsCurrent);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null)
                .Select(summit => new { summit.Name, summit.Theme, summit.Ordinal, summit.City, summit.Organiser, summit.Host, summit.StartsOn, summit.EndsOn })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var series = await db.Summits.AsNoTracking()
                .OrderByDescending(summit => summit.Year)
                .Select(summit => new SeriesEntry(summit.Year, summit.StartsOn, summit.EndsOn, summit.Theme, summit.Note, summit.IsCurrent))
                .ToListAsync(cancellationToken);
            var venues = (await released.GetAsync(null, cancellationToken)).Agenda.Venues;
            return new(
                summit.Name, summit.Theme, summit.Ordinal, summit.City, summit.Organiser, summit.Host, summit.StartsOn, summit.EndsOn,
                [.. venues.Select(venue => venue.Name)], series);
        }
    }
}
