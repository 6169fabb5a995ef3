using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office sees where everything stands.</summary>
public static class ReadPressDesk
{
    [Requires(Permission.ManagePress)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Accredited">Approved registrations of the press.</param>
    /// <param name="Waiting">Those that wait for a decision.</param>
    /// <param name="Cleared">Journalists who accepted the terms in force.</param>
    /// <param name="PoolsToDecide">Pools that are closed and not decided.</param>
    /// <param name="InterviewsAsked">Requests that nobody has passed on.</param>
    public sealed record Result(int Accredited, int Waiting, int Cleared, int PoolsToDecide, int InterviewsAsked, IReadOnlyList<PressConference> Conferences);

    internal sealed class Handler(PortalDbContext db, PoolDesk pools, InterviewDesk interviews, PressConferences conferences, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var now = clock.GetUtcNow();
            var press = EquipmentSheet.OfPress(db).Where(registration => registration.SummitId == summit);
            return new(
                await press.CountAsync(registration => registration.Status == RegistrationStatus.Approved, cancellationToken),
                await press.CountAsync(registration => registration.Status == RegistrationStatus.Submitted || registration.Status == RegistrationStatus.UnderReview, cancellationToken),
                await db.EmbargoAcceptances.CountAsync(acceptance => acceptance.SummitId == summit && acceptance.TermsVersion == PressClearance.Terms, cancellationToken),
                await pools.Pools().CountAsync(pool => pool.DecidedAt == null && pool.CalledOffAt == null && pool.ClosesAt <= now, cancellationToken),
                await interviews.Requests().CountAsync(request => request.Status == InterviewStatus.Asked, cancellationToken),
                await conferences.ListAsync(cancellationToken));
        }
    }
}
