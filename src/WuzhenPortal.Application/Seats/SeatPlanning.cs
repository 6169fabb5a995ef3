using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>How many seats there are, how many of them are held back, and whether people can reserve.</summary>
internal sealed record SeatPlan(int Capacity, int HeldBack, bool IsOpen);

/// <summary>Plans the seats of something, whoever may; to be called within a transaction.</summary>
internal sealed class SeatPlanning(PortalDbContext db, WaitingList waiting)
{
    /// <param name="version">What the form was drawn from; null where nothing was planned yet.</param>
    /// <exception cref="Conflict">Somebody planned since.</exception>
    public async Task PlanAsync(SeatedKind kind, string slug, int? version, SeatPlan plan, CancellationToken cancel)
    {
        var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancel);
        var pools = db.CurrentSeatPools().Named(kind, slug);
        // Nobody takes a seat between the look at the count and the new plan.
        await pools.ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Taken, pool => pool.Taken), cancel);
        var pool = await pools.SingleOrDefaultAsync(cancel);
        if (pool?.Version != version)
        {
            throw new Conflict();
        }

        pool ??= db.SeatPools.Add(new SeatPool(summit, kind, await RecordAsync(kind, summit, slug, cancel), slug)).Entity;
        pool.Plan(plan.Capacity, plan.HeldBack, plan.IsOpen);
        await db.SaveChangesAsync(cancel);
        await waiting.OfferFreeAsync(pool.Id, cancel);
    }

    private async Task<long> RecordAsync(SeatedKind kind, long summit, string slug, CancellationToken cancel) =>
        (kind == SeatedKind.SubForum
            ? await db.SubForums.Where(forum => forum.SummitId == summit && forum.Slug == slug).Select(forum => (long?)forum.Id).SingleOrDefaultAsync(cancel)
            : await db.Sessions.Where(session => session.SummitId == summit && session.Slug == slug).Select(session => (long?)session.Id).SingleOrDefaultAsync(cancel))
        ?? throw new NotFound();
}
