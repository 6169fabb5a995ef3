using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager opens a sub-forum of the working draft, or an empty form for a new one.</summary>
public static class OpenSubForum
{
    /// <param name="Slug">Null for a new one.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string? Slug) : IQuery<Result>;

    /// <param name="Stored">As it stands now; null for a new one.</param>
    /// <param name="IsSlotIllustrative">Room and time were invented for a sample, and nobody has confirmed them.</param>
    public sealed record Result(SubForumFields? Stored, int Version, bool IsSlotIllustrative, AgendaChoices Choices, IReadOnlyList<AgendaConflict> Conflicts);

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

            var found = await db.SubForums.AsNoTracking().Where(forum => forum.SummitId == summit.Id && forum.Slug == request.Slug)
                .Select(forum => new
                {
                    Forum = forum,
                    Theme = db.Themes.Where(theme => theme.Id == forum.ThemeId).Select(theme => theme.Slug).First(),
                    Room = db.Rooms.Where(room => room.Id == forum.RoomId).Select(room => room.Slug).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var (stored, zone) = (found.Forum, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            var fields = new SubForumFields(stored.Name, stored.Summary, found.Theme, SlotFields.Of(found.Room, stored.StartsAt, stored.EndsAt, zone));
            var all = await conflicts.InAsync(summit.Id, await WorkingDraft.ReadAsync(db, summit.Id, cancellationToken), cancellationToken);
            return new(fields, stored.Version, stored.IsSlotIllustrative, choices, [.. all.Where(conflict => conflict.Concerns(isSubForum: true, stored.Slug))]);
        }
    }
}
