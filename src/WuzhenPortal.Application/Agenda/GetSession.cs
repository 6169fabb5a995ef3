using MediatR;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor reads about one session.</summary>
public static class GetSession
{
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="InterpretedInto">Language codes.</param>
    /// <param name="Related">The other sessions of its sub-forum; for a session of the summit itself, the others of its day.</param>
    /// <param name="FloorLanguage">Code of the language in which people speak; null while it is not known.</param>
    /// <param name="HasSeats">Whether seats can be reserved.</param>
    /// <param name="Livestream">As it was released; <c>Media</c> has it only while there is something to see.</param>
    /// <param name="Media">What there is to fetch and to watch at this moment.</param>
    public sealed record Result(
        SessionLine Session, LocalizedText Abstract, string? FloorLanguage, IReadOnlyList<string> InterpretedInto, IReadOnlyList<SpeakerLine> Speakers, IReadOnlyList<SessionLine> Related, Moment Moment, bool HasSeats, SummitFacts Summit, AgendaPast Past,
        string? Livestream, MediaOfSession Media);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released, AgendaPasts pasts, SessionMedia media, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        private const int MostRelated = 6;

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            var session = AgendaReading.Find(reading.Agenda.Sessions, part => part.Slug, query.Slug);
            var line = reading.Line(session);
            return new(
                line,
                session.Abstract,
                session.FloorLanguage,
                session.InterpretedInto,
                [.. session.Speakers.Select(reading.Speaker)],
                [.. reading.Agenda.Sessions
                    .Where(other => other.Slug != session.Slug && other.SubForum == session.SubForum)
                    .Select(reading.Line)
                    .Where(other => session.SubForum is not null || other.Placement?.Day == line.Placement?.Day)
                    .Take(MostRelated)],
                Moments.Of(session.Slot, clock.GetUtcNow()),
                await SeatPools.AreOpenAsync(db, query.Year, SeatedKind.Session, session.Slug, cancellationToken),
                reading.Summit,
                await pasts.BeforeAsync(reading, cancellationToken),
                session.Livestream,
                await media.ReadAsync(query.Year, session, cancellationToken));
        }
    }
}
