using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>An approved delegate reserves a seat, or joins the waiting list where none is left.</summary>
public static class ReserveSeat
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    /// <param name="InsteadOfOthers">Whether seats at the same time are given back for it; only where a seat is to be had.</param>
    /// <returns>What the person has now: a seat, or a place in the waiting list.</returns>
    [SignedIn]
    public sealed record Command(string Kind, string Slug, bool InsteadOfOthers) : ICommand<SeatStatus>;

    internal sealed class Handler(PortalDbContext db, Seating own, SeatCounter counter, WaitingList waiting, TimeProvider clock) : IRequestHandler<Command, SeatStatus>
    {
        public async Task<SeatStatus> Handle(Command command, CancellationToken cancellationToken)
        {
            var pool = await own.PoolAsync(command.Kind, command.Slug, cancellationToken);
            var seated = (await own.AgendaAsync(cancellationToken)).Show(pool);
            var registration = await own.RegistrationAsync(cancellationToken);
            if (own.Obstacle(pool, seated, registration) is { } obstacle)
            {
                throw new RuleViolation(obstacle);
            }

            await counter.LockPersonAsync(registration!.Id, cancellationToken);
            var live = await own.LiveAsync(registration.Id, cancellationToken);
            RuleViolation.Unless(!live.Any(reservation => reservation.PoolId == pool.Id), "Seats.HaveAlready");

            var hasSeat = await counter.TakeAsync(pool.Id, cancellationToken);
            if (hasSeat)
            {
                var clashes = await own.ClashesAsync(live, pool, seated, cancellationToken);
                if (!command.InsteadOfOthers)
                {
                    Seating.MustBeFree(clashes);
                }

                foreach (var (other, _) in clashes)
                {
                    await waiting.ReleaseAsync(other, cancellationToken);
                }
            }

            var reservation = SeatReservation.Of(pool, registration, hasSeat, clock.GetUtcNow());
            db.SeatReservations.Add(reservation);
            await db.SaveChangesAsync(cancellationToken);
            return reservation.Status;
        }
    }
}
