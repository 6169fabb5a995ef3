using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads what changed in the agenda, release by release.</summary>
public static class ListReleases
{
    /// <summary>Each release is compared with the one before it, so a page holds few.</summary>
    public const int PageSize = 10;

    /// <param name="Year">Null for the current summit.</param>
    /// <param name="Page">From 1; one beyond the last is the last.</param>
    [Public]
    public sealed record Query(int? Year, int Page = 1) : IQuery<Result>;

    /// <param name="Year">The summit's, also when none was asked for.</param>
    /// <param name="Releases">The latest first.</param>
    public sealed record Result(LocalizedText SummitName, int Year, DateOnly StartsOn, int Current, int Page, int Pages, IReadOnlyList<Release> Releases);

    /// <param name="Changes">Since the release before; empty for the first.</param>
    public sealed record Release(int Number, DateTimeOffset At, string Note, int SubForums, int Sessions, IReadOnlyList<AgendaChange> Changes);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(query.Year).Select(summit => new { summit.Id, summit.Name, summit.Year, summit.StartsOn }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFound();
            var releases = db.AgendaReleases.AsNoTracking().Where(release => release.SummitId == summit.Id);
            var count = await releases.CountAsync(cancellationToken);
            var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            // One more than is shown: the last is compared with it.
            var stored = await releases.OrderByDescending(release => release.Number).Skip((page - 1) * PageSize).Take(PageSize + 1)
                .Select(release => new { release.Number, release.ReleasedAt, release.Note, release.Snapshot }).ToListAsync(cancellationToken);
            var agendas = stored.ConvertAll(release => ReleasedAgenda.Deserialize(release.Snapshot));
            var current = await releases.MaxAsync(release => (int?)release.Number, cancellationToken) ?? 0;
            return new(summit.Name, summit.Year, summit.StartsOn, current, page, pages,
            [
                .. stored.Take(PageSize).Select((release, index) => new Release(
                    release.Number, release.ReleasedAt, release.Note, agendas[index].SubForums.Count, agendas[index].Sessions.Count,
                    index + 1 < agendas.Count ? AgendaDifference.Between(agendas[index + 1], agendas[index]) : [])),
            ]);
        }
    }
}
