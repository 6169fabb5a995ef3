using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager opens a speaker of the working draft, or an empty form for a new one.</summary>
public static class OpenSpeaker
{
    /// <param name="Slug">Null for a new one.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string? Slug) : IQuery<Result>;

    /// <param name="Stored">As it stands now; null for a new one.</param>
    /// <param name="Portrait">Hash of it; null where there is none.</param>
    /// <param name="Sessions">Of the working draft, in order; what is not placed yet comes last.</param>
    public sealed record Result(SpeakerFields? Stored, int Version, string? Portrait, IReadOnlyList<Session> Sessions);

    /// <param name="Slot">Null while not placed.</param>
    /// <param name="IsWhileAway">Whether it takes place when the speaker cannot be there.</param>
    public sealed record Session(string Slug, LocalizedText Title, TimeSlot? Slot, bool IsWhileAway);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Slug is null)
            {
                return new(null, 0, null, []);
            }

            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var speaker = await db.Speakers.AsNoTracking().SingleOrDefaultAsync(speaker => speaker.SummitId == summit.Id && speaker.Slug == request.Slug, cancellationToken)
                ?? throw new NotFound();
            var sessions = await db.Sessions.AsNoTracking().Where(session => session.Speakers.Any(part => part.SpeakerId == speaker.Id))
                .OrderBy(session => session.StartsAt == null).ThenBy(session => session.StartsAt).ThenBy(session => session.Slug)
                .Select(session => new { session.Slug, session.Title, session.StartsAt, session.EndsAt }).ToListAsync(cancellationToken);
            return new(
                SpeakerFields.Of(speaker, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone)), speaker.Version, speaker.Portrait,
                sessions.ConvertAll(session =>
                {
                    TimeSlot? slot = session is { StartsAt: { } start, EndsAt: { } end } ? new TimeSlot(start, end) : null;
                    return new Session(session.Slug, session.Title, slot, slot is { } placed && !speaker.Availability.Allows(placed));
                }));
        }
    }
}
