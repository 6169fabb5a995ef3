using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Keeping;

/// <summary>How long each kind is kept in each summit.</summary>
internal sealed class RetentionTimes(PortalDbContext db, IEnumerable<IKeepsForATime> kinds)
{
    public IReadOnlyList<IKeepsForATime> Kinds { get; } = [.. kinds];

    public async Task<IReadOnlyList<(IKeepsForATime Kind, KeepingTime Time)>> AllAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var plans = await db.RetentionPlans.AsNoTracking().ToDictionaryAsync(plan => plan.SummitId, cancel);
        var summits = await db.Summits.AsNoTracking().OrderBy(summit => summit.Id).ToListAsync(cancel);
        return [.. from summit in summits from kind in Kinds where kind.IsOfASummit || summit.IsCurrent select (kind, new KeepingTime(summit.Id, now, DaysOf(kind, plans.GetValueOrDefault(summit.Id)), EndOf(summit)))];
    }

    public static int DaysOf(IKeepsForATime kind, RetentionPlan? plan) => plan?.DaysOf(kind.Kind) ?? kind.UsualDays;

    private static DateTimeOffset EndOf(Summit summit)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone);
        var midnight = summit.EndsOn.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
