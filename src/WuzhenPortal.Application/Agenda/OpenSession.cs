using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager opens a session of the working draft, or an empty form for a new one.</summary>
public static class OpenSession
{
    /// <param name="Slug">Null for a new one.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string? Slug) : IQuery<Result>;

    /// <param name="Stored">As it stands now; null for a new one.</param>
    /// <param name="IsSlotIllustrative">Room and time were invented for a sample, and nobody has confirmed them.</param>
    public sealed record Result(SessionFields? Stored, int Version, bool IsSlotIllustrative, AgendaChoices Choices, IReadOnlyList<AgendaConflict> Conflicts);

    internal sealed class Handler(PortalDbContext db, AgendaConflicts conflicts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var choices = await AgendaChoices.ReadAsync(db, summit.Id, cancellationToken);
            if (request.Slug is null)
            {
                return new(null, 0, false, choices, []);
            }

            var found = await db.Sessions.AsNoTracking().Where(session => session.SummitId == summit.Id && session.Slug == request.Slug)
                .Select(session => new
                {
                    Session = session,
                    Room = db.Rooms.Where(room => room.Id == session.RoomId).Select(room => room.Slug).FirstOrDefault(),
                    SubForum = db.SubForums.Where(forum => forum.Id == session.SubForumId).Select(forum => forum.Slug).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var speakers = await (from session in db.Sessions.Where(session => session.Id == found.Session.Id)
                                  from part in session.Speakers
                                  join speaker in db.Speakers on part.SpeakerId equals speaker.Id
                                  orderby part.Position
                                  select speaker.Slug).ToListAsync(cancellationToken);
            var (stored, zone) = (found.Session, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            var fields = new SessionFields(
                stored.Title, stored.Abstract, found.SubForum, stored.Format, stored.Access, [.. stored.InterpretedInto],
                SlotFields.Of(found.Room, stored.StartsAt, stored.EndsAt, zone), speakers, stored.FloorLanguage, stored.Livestream);
            var all = await conflicts.InAsync(summit.Id, await WorkingDraft.ReadAsync(db, summit.Id, cancellationToken), cancellationToken);
            return new(fields, stored.Version, stored.IsSlotIllustrative, choices, [.. all.Where(conflict => conflict.Concerns(isSubForum: false, stored.Slug))]);
        }
    }
}
