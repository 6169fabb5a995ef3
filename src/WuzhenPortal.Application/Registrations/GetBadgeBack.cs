using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks at what stands on the backs of badges.</summary>
public static class GetBadgeBack
{
    [Requires(Permission.IssueDocuments)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Version">Null while the portal's own words stand there.</param>
    public sealed record Result(int? Version, BadgeBackFields Stored);

    internal sealed class Handler(PortalDbContext db, BadgeBacks backs) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            return new(
                await db.BadgeBacks.Where(back => back.SummitId == summit).Select(back => (int?)back.Version).SingleOrDefaultAsync(cancellationToken), await backs.OfAsync(summit, cancellationToken));
        }
    }
}
