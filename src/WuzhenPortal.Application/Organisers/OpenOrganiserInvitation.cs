using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Somebody opens the link of an invitation to organise a sub-forum, signed in.</summary>
public static class OpenOrganiserInvitation
{
    [SignedIn]
    public sealed record Query(string? Code) : IQuery<Result>;

    /// <param name="Name">Of the sub-forum; null where the link was used, ran out, or never was.</param>
    public sealed record Result(LocalizedText? Name);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (hash, now) = (Invitation.HashOf(request.Code ?? ""), clock.GetUtcNow());
            return new(await db.SubForumOrganisers.Where(organiser => organiser.CodeHash == hash && organiser.ExpiresAt > now)
                .Join(db.SubForums, organiser => organiser.SubForumId, forum => forum.Id, (_, forum) => forum.Name)
                .SingleOrDefaultAsync(cancellationToken));
        }
    }
}
