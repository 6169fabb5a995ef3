using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>A delegate takes the seat that was offered from the waiting list.</summary>
public static class AcceptSeat
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    /// <param name="InsteadOfOthers">Whether seats at the same time are given back for it.</param>
    [SignedIn]
    public sealed record Command(string Kind, string Slug, bool InsteadOfOthers) : ICommand;

    internal sealed class Handler(PortalDbContext db, Seating own, SeatCounter counter, WaitingList waiting, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var pool = await own.PoolAsync(command.Kind, command.Slug, cancellationToken);
            var registration = await own.RegistrationAsync(cancellationToken) ?? throw new NotFound();
            await counter.LockPersonAsync(registration.Id, cancellationToken);
            var live = await own.LiveAsync(registration.Id, cancellationToken);
            var reservation = live.SingleOrDefault(reservation => reservation.PoolId == pool.Id) ?? throw new NotFound();
            var clashes = await own.ClashesAsync(live, pool, (await own.AgendaAsync(cancellationToken)).Show(pool), cancellationToken);
            if (!command.InsteadOfOthers)
            {
                Seating.MustBeFree(clashes);
            }

            reservation.Accept(clock.GetUtcNow());
            foreach (var (other, _) in clashes)
            {
                await waiting.ReleaseAsync(other, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
