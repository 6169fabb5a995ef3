using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads about one sub-forum.</summary>
public static class GetSubForum
{
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Related">Other sub-forums of the theme.</param>
    /// <param name="HasSeats">Whether seats can be reserved.</param>
    public sealed record Result(
        SubForumLine SubForum, LocalizedText Summary, IReadOnlyList<SessionLine> Sessions, IReadOnlyList<SpeakerLine> Speakers, IReadOnlyList<SubForumLine> Related, Moment Moment, bool HasSeats, SummitFacts Summit, AgendaPast Past);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released, AgendaPasts pasts, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var forum = AgendaReading.Find(reading.Agenda.SubForums, part => part.Slug, query.Slug);
            var sessions = reading.SessionsOf(forum).ToList();
            return new(
                reading.Line(forum),
                forum.Summary,
                [.. sessions.Select(reading.Line)],
                [.. sessions.SelectMany(session => session.Speakers).Distinct().Select(reading.Speaker)],
                [.. reading.Agenda.SubForums.Where(other => other.Theme == forum.Theme && other.Slug != forum.Slug).Select(reading.Line)],
                Moments.Of(forum.Slot, clock.GetUtcNow()),
                await SeatPools.AreOpenAsync(db, query.Year, SeatedKind.SubForum, forum.Slug, cancellationToken),
                reading.Summit,
                await pasts.BeforeAsync(reading, cancellationToken));
        }
    }
}
