using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor compares any two releases of the agenda.</summary>
public static class CompareReleases
{
    /// <param name="Year">Null for the current summit.</param>
    /// <param name="From">Number of a release; null for the one before <paramref name="To"/>.</param>
    /// <param name="To">Number of a release, which may be the earlier; null for the latest.</param>
    [Public]
    public sealed record Query(int? Year, int? From, int? To) : IQuery<Result>;

    /// <param name="Releases">All there are, the latest first.</param>
    public sealed record Result(LocalizedText SummitName, IReadOnlyList<Release> Releases, int From, int To, IReadOnlyList<AgendaChange> Changes);

    public sealed record Release(int Number, DateTimeOffset At);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(query.Year).Select(summit => new { summit.Id, summit.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var stored = db.AgendaReleases.AsNoTracking().Where(release => release.SummitId == summit.Id);
            var releases = await stored.OrderByDescending(release => release.Number).Select(release => new Release(release.Number, release.ReleasedAt)).ToListAsync(cancellationToken);
            if (releases.Count == 0)
            {
                throw new NotFound();
            }

            var to = query.To ?? releases[0].Number;
            var from = query.From ?? releases.Find(release => release.Number < to)?.Number ?? to;
            var agendas = await stored.Where(release => release.Number == from || release.Number == to)
                .Select(release => new { release.Number, release.Snapshot }).ToDictionaryAsync(release => release.Number, release => release.Snapshot, cancellationToken);
            return agendas.TryGetValue(from, out var before) && agendas.TryGetValue(to, out var after)
                ? new(summit.Name, releases, from, to, AgendaDifference.Between(ReleasedAgenda.Deserialize(before), ReleasedAgenda.Deserialize(after)))
                : throw new NotFound();
        }
    }
}
