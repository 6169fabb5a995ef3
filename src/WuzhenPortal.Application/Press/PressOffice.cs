using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>What waits in the press office.</summary>
/// <param name="Accredited">Approved registrations of the press.</param>
/// <param name="Waiting">Those that wait for a decision.</param>
/// <param name="Cleared">Journalists who accepted the terms in force.</param>
/// <param name="PoolsToDecide">Pools that are closed and not decided.</param>
/// <param name="InterviewsAsked">Requests that nobody has passed on.</param>
public sealed record PressFigures(int Accredited, int Waiting, int Cleared, int PoolsToDecide, int InterviewsAsked);

/// <summary>Counts what is there for the press office to do.</summary>
internal sealed class PressOffice(PortalDbContext db, PoolDesk pools, InterviewDesk interviews, TimeProvider clock)
{
    public async Task<PressFigures> ReadAsync(long summit, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var press = EquipmentSheet.OfPress(db).Where(registration => registration.SummitId == summit);
        return new(
            await press.CountAsync(registration => registration.Status == RegistrationStatus.Approved, cancel),
            await press.CountAsync(registration => registration.Status == RegistrationStatus.Submitted || registration.Status == RegistrationStatus.UnderReview, cancel),
            await db.EmbargoAcceptances.CountAsync(acceptance => acceptance.SummitId == summit && acceptance.TermsVersion == PressClearance.Terms, cancel),
            await pools.Pools().CountAsync(pool => pool.DecidedAt == null && pool.CalledOffAt == null && pool.ClosesAt <= now, cancel),
            await interviews.Requests().CountAsync(request => request.Status == InterviewStatus.Asked, cancel));
    }
}
