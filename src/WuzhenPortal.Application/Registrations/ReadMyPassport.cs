using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks at what is known of the own passport, the number hidden, and at who has looked at it.</summary>
public static class ReadMyPassport
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="MayChange">Whether it may be entered; what is there may always be taken away.</param>
    /// <param name="SummitEndsOn">In the summit's zone.</param>
    public sealed record Result(string Reference, bool MayChange, PassportLine? Passport, DateOnly SummitEndsOn, IReadOnlyList<DisclosureLine> Disclosures);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, PassportSeal seal) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await db.OwnRegistrationAsync(user, query.Reference, cancellationToken);
            var end = await db.Summits.Where(summit => summit.Id == mine.SummitId).Select(summit => summit.EndsOn).SingleAsync(cancellationToken);
            return new(mine.Reference, mine.IsWithdrawable, await db.PassportAsync(seal, mine.Id, cancellationToken), end, await db.DisclosuresAsync(mine.Id, cancellationToken));
        }
    }
}
