using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager looks with what a session or a sub-forum could change places.</summary>
public static class ListSwaps
{
    /// <summary>Answers with nothing for what has no place itself.</summary>
    [Requires(Permission.EditAgenda)]
    public sealed record Query(bool IsSubForum, string Slug) : IQuery<IReadOnlyList<Choice>>;

    /// <param name="Version">Goes along when the two are swapped.</param>
    public sealed record Choice(string Slug, int Version, LocalizedText Name, LocalizedText Room, TimeSlot Slot);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, IReadOnlyList<Choice>>
    {
        public async Task<IReadOnlyList<Choice>> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var placed = query.IsSubForum
                ? from forum in db.SubForums.AsNoTracking()
                  join room in db.Rooms on forum.RoomId equals room.Id
                  where forum.SummitId == summit && forum.StartsAt != null
                  orderby forum.StartsAt, room.Position
                  select new { forum.Slug, forum.Version, forum.Name, Room = room.Name, forum.StartsAt, forum.EndsAt }
                : from session in db.Sessions.AsNoTracking()
                  join room in db.Rooms on session.RoomId equals room.Id
                  where session.SummitId == summit && session.StartsAt != null
                  orderby session.StartsAt, room.Position
                  select new { session.Slug, session.Version, Name = session.Title, Room = room.Name, session.StartsAt, session.EndsAt };
            var all = (await placed.ToListAsync(cancellationToken)).ConvertAll(part => new Choice(part.Slug, part.Version, part.Name, part.Room, new(part.StartsAt!.Value, part.EndsAt!.Value)));
            return all.Exists(part => part.Slug == query.Slug) ? all.FindAll(part => part.Slug != query.Slug) : [];
        }
    }
}
