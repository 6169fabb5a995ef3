using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>The portal passes seats on that were offered and not taken in time.</summary>
public static class ExpireOffers
{
    /// <returns>How many offers ended.</returns>
    [Operator]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, WaitingList waiting, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var over = await db.SeatReservations.Where(reservation => reservation.Status == SeatStatus.Offered && reservation.OfferedUntil <= now)
                .OrderBy(reservation => reservation.OfferedUntil).Take(100).ToListAsync(cancellationToken);
            foreach (var reservation in over)
            {
                await waiting.ExpireAsync(reservation, cancellationToken);
            }

            return over.Count;
        }
    }
}
