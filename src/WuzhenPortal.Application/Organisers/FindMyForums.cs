using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Somebody on the own page is led to the sub-forums that the account organises.</summary>
public static class FindMyForums
{
    [SignedIn]
    public sealed record Query : IQuery<IReadOnlyList<SubForumName>>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<SubForumName>>
    {
        public async Task<IReadOnlyList<SubForumName>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.OrganisedBy(user.RequiredAccountId()).AsNoTracking().OrderBy(forum => forum.Slug).Select(forum => new SubForumName(forum.Slug, forum.Name)).ToListAsync(cancellationToken);
    }
}
