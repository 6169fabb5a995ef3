using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads the agenda as it stood in one release, day by day.</summary>
public static class ReadRelease
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, int Number) : IQuery<Result>;

    /// <param name="Current">Number of the latest release.</param>
    /// <param name="Unplaced">Had neither room nor time.</param>
    public sealed record Result(
        LocalizedText SummitName, int Number, DateTimeOffset At, string Note, int Current, IReadOnlyList<Day> Days, IReadOnlyList<Item> Unplaced);

    public sealed record Day(DateOnly Date, IReadOnlyList<Item> Items);

    /// <summary>A sub-forum or a session.</summary>
    /// <param name="Format">Null for a sub-forum.</param>
    /// <param name="IsStillThere">Whether the current release has it too, so that it has a page.</param>
    public sealed record Item(
        string Slug, LocalizedText Name, SessionFormat? Format, SubForumName? SubForum, Placement? Placement, IReadOnlyList<LocalizedText> Speakers, bool IsIllustrative, bool IsStillThere);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var current = await released.GetAsync(query.Year, cancellationToken);
            var summits = db.Summits.AsNoTracking().Of(query.Year).Select(summit => summit.Id);
            var stored = await db.AgendaReleases.AsNoTracking().Where(release => summits.Contains(release.SummitId) && release.Number == query.Number)
                .Select(release => new { release.Number, release.ReleasedAt, release.Note, release.Snapshot }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var reading = AgendaReading.Of(current with { Release = stored.Number, ReleasedAt = stored.ReleasedAt, Agenda = ReleasedAgenda.Deserialize(stored.Snapshot) });
            var items = Items(reading, current.Agenda).ToList();
            return new(
                current.SummitName, stored.Number, stored.ReleasedAt, stored.Note, Math.Max(current.Release, stored.Number),
                [.. items.Where(item => item.Placement is not null).OrderBy(item => item.Placement!.Start).GroupBy(item => item.Placement!.Day).OrderBy(day => day.Key).Select(day => new Day(day.Key, [.. day]))],
                items.FindAll(item => item.Placement is null));
        }

        private static IEnumerable<Item> Items(AgendaReading reading, AgendaSnapshot current)
        {
            var forums = current.SubForums.Select(forum => forum.Slug).ToHashSet();
            var sessions = current.Sessions.Select(session => session.Slug).ToHashSet();
            foreach (var forum in reading.Agenda.SubForums)
            {
                yield return new(forum.Slug, forum.Name, null, null, reading.Place(forum.Slot), [], forum.IsIllustrative, forums.Contains(forum.Slug));
            }

            foreach (var session in reading.Agenda.Sessions)
            {
                var line = reading.Line(session);
                yield return new(
                    session.Slug, session.Title, session.Format, line.SubForum, line.Placement,
                    [.. session.Speakers.Select(speaker => reading.Speaker(speaker).Name)], session.IsIllustrative, sessions.Contains(session.Slug));
            }
        }
    }
}
