using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A press conference of the released agenda.</summary>
/// <param name="Seats">Seats that can be reserved; null where nobody needs one.</param>
/// <param name="Free">How many of them are left.</param>
public sealed record PressConference(SessionLine Session, bool IsOver, int? Seats, int Free);

/// <summary>Finds the press conferences of the current summit.</summary>
internal sealed class PressConferences(PortalDbContext db, ReleasedAgenda released, TimeProvider clock)
{
    /// <summary>What comes, by time; then what is over, the latest first.</summary>
    public async Task<IReadOnlyList<PressConference>> ListAsync(CancellationToken cancel)
    {
        var reading = AgendaReading.Of(await released.GetAsync(null, cancel));
        var now = clock.GetUtcNow();
        var pools = await db.CurrentSeatPools().AsNoTracking().Where(pool => pool.Kind == SeatedKind.Session && pool.IsOpen)
            .Select(pool => new { pool.Slug, Seats = pool.Capacity - pool.HeldBack, pool.Taken }).ToDictionaryAsync(pool => pool.Slug, cancel);
        var all = reading.Agenda.Sessions.Where(session => session.Format == SessionFormat.PressConference).Select(reading.Line)
            .Select(line => new PressConference(
                line, line.Placement?.End <= now,
                pools.TryGetValue(line.Slug, out var pool) ? pool.Seats : null, pool is null ? 0 : Math.Max(0, pool.Seats - pool.Taken))).ToList();
        return [
            .. all.Where(one => !one.IsOver).OrderBy(one => one.Session.Placement?.Start ?? DateTimeOffset.MaxValue),
            .. all.Where(one => one.IsOver).OrderByDescending(one => one.Session.Placement!.Start)];
    }

    /// <exception cref="NotFound">The release has no press conference of this slug.</exception>
    public static void Demand(PublicAgenda agenda, string slug)
    {
        if (!agenda.Agenda.Sessions.Any(session => session.Slug == slug && session.Format == SessionFormat.PressConference))
        {
            throw new NotFound();
        }
    }
}
