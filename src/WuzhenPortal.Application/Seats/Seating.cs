using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Finds a person's seats for the current summit, and what stands in the way of another.</summary>
internal sealed class Seating(PortalDbContext db, ICurrentUser user, ReleasedAgenda released, TimeProvider clock)
{
    public async Task<SeatedReading> AgendaAsync(CancellationToken cancel) => new(await released.GetAsync(null, cancel));

    /// <summary>The sender's own registration: seats are for those whose was approved; null for anybody else.</summary>
    public async Task<Registration?> RegistrationAsync(CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        return await db.Registrations.Include(registration => registration.Category).Where(registration => db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId))
            .SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Status == RegistrationStatus.Approved, cancel);
    }

    /// <summary>Those that are neither given back nor expired.</summary>
    public async Task<IReadOnlyList<SeatReservation>> LiveAsync(long registrationId, CancellationToken cancel) =>
        await db.SeatReservations
            .Where(reservation => reservation.RegistrationId == registrationId && reservation.Status != SeatStatus.Released && reservation.Status != SeatStatus.Expired)
            .ToListAsync(cancel);

    /// <exception cref="NotFound">It needs no seats.</exception>
    public async Task<SeatPool> PoolAsync(string kind, string slug, CancellationToken cancel) =>
        await db.CurrentSeatPools().Named(Seated.KindOf(kind), slug).SingleOrDefaultAsync(cancel) ?? throw new NotFound();

    /// <summary>Text key of why this person cannot reserve there now; null where nothing stands in the way.</summary>
    public string? Obstacle(SeatPool pool, Seated seated, Registration? registration) => registration switch
    {
        null => "Seats.OnlyApproved",
        { Mode: not AttendanceMode.OnSite } => "Seats.OnlyOnSite",
        _ when !IsFor(seated, registration) => "Seats.OnlyPress",
        _ when seated.Placement is null || !pool.IsOpen => "Seats.NotOpen",
        _ when seated.Placement.Start <= clock.GetUtcNow() => "Seats.TooLate",
        _ => null,
    };

    /// <summary>Seats of press conferences are for accredited journalists; the staff gives those held back to whom it likes.</summary>
    public static bool IsFor(Seated seated, Registration? registration) => !seated.IsForPress || registration?.Category?.Code == ReadPressCentre.Category;

    /// <summary>The person's seats at the same time as this one.</summary>
    public async Task<IReadOnlyList<(SeatReservation Reservation, Seated Seated)>> ClashesAsync(
        IReadOnlyList<SeatReservation> live, SeatPool pool, Seated seated, CancellationToken cancel)
    {
        var others = live.Where(reservation => reservation.HoldsSeat && reservation.PoolId != pool.Id).ToList();
        if (others.Count == 0)
        {
            return [];
        }

        var ids = others.ConvertAll(reservation => reservation.PoolId);
        var pools = await db.SeatPools.AsNoTracking().Where(other => ids.Contains(other.Id)).ToDictionaryAsync(other => other.Id, cancel);
        var agenda = await AgendaAsync(cancel);
        return [.. others.Select(reservation => (reservation, agenda.Show(pools[reservation.PoolId]))).Where(other => other.Item2.Overlaps(seated))];
    }

    /// <summary>A person sits in one place at a time.</summary>
    /// <exception cref="RuleViolation">The person has a seat elsewhere at that time.</exception>
    public static void MustBeFree(IReadOnlyList<(SeatReservation Reservation, Seated Seated)> clashes)
    {
        if (clashes is [var (_, other), ..])
        {
            throw new RuleViolation("Seats.Clash", other.Name, new TimeSlot(other.Placement!.Start, other.Placement.End));
        }
    }
}
