using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager looks at what going back to an earlier release would change for the public.</summary>
public static class OpenRelease
{
    [Requires(Permission.ReleaseAgenda)]
    public sealed record Query(int Number) : IQuery<Result>;

    /// <param name="Current">Number of the release that the public sees.</param>
    public sealed record Result(int Number, DateTimeOffset At, string Note, int Current, IReadOnlyList<AgendaChange> Changes);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summits = db.Summits.AsNoTracking().Of(null).Select(summit => summit.Id);
            var releases = db.AgendaReleases.AsNoTracking().Where(release => summits.Contains(release.SummitId));
            var earlier = await releases.SingleOrDefaultAsync(release => release.Number == query.Number, cancellationToken) ?? throw new NotFound();
            var current = await releases.OrderByDescending(release => release.Number).FirstAsync(cancellationToken);
            return new(
                earlier.Number, earlier.ReleasedAt, earlier.Note, current.Number,
                AgendaDifference.Between(ReleasedAgenda.Deserialize(current.Snapshot), ReleasedAgenda.Deserialize(earlier.Snapshot)));
        }
    }
}
