using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser reads who sits in the own sub-forum or in a session of it, and who waits; how many seats there are is the staff's.</summary>
public static class OpenMyForumSeats
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    [Organiser]
    public sealed record Query(string SubForum, string Kind, string Slug) : IQuery<OpenSeatPool.Result>, IOfOneSubForum;

    internal sealed class Handler(PortalDbContext db, SeatList seats) : IRequestHandler<Query, OpenSeatPool.Result>
    {
        public async Task<OpenSeatPool.Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var kind = Seated.KindOf(request.Kind);
            var isOwn = kind == SeatedKind.SubForum
                ? request.Slug == request.SubForum
                : await db.CurrentSeatPools().Named(kind, request.Slug)
                    .AnyAsync(pool => db.Sessions.Any(session => session.Id == pool.SessionId && db.SubForums.Any(forum => forum.Id == session.SubForumId && forum.Slug == request.SubForum)), cancellationToken);
            return isOwn ? await seats.ReadAsync(kind, request.Slug, cancellationToken) : throw new NotFound();
        }
    }
}
