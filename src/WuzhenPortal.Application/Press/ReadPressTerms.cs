using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Anybody reads the terms of the embargo, and an accredited journalist sees whether they were accepted.</summary>
public static class ReadPressTerms
{
    [Public]
    public sealed record Query : IQuery<Result>;

    /// <param name="Version">Number of the terms in force.</param>
    /// <param name="AcceptedAt">When the sender accepted them; null for anybody who has not.</param>
    public sealed record Result(int Version, PressStanding Standing, DateTimeOffset? AcceptedAt);

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var standing = await clearance.OfSenderAsync(cancellationToken);
            return new(
                PressClearance.Terms,
                standing,
                standing != PressStanding.Cleared ? null : await db.EmbargoAcceptances
                    .Where(acceptance => acceptance.AccountId == user.AccountId && acceptance.TermsVersion == PressClearance.Terms && db.Summits.Of(null).Any(summit => summit.Id == acceptance.SummitId))
                    .Select(acceptance => (DateTimeOffset?)acceptance.AcceptedAt).SingleOrDefaultAsync(cancellationToken));
        }
    }
}
