using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>A person sees the own seats, and where seats can be reserved.</summary>
public static class ListMySeats
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="MayReserve">Whether the person's registration was approved.</param>
    /// <param name="Mine">By time.</param>
    /// <param name="Others">Open ones in which the person has nothing, by time.</param>
    public sealed record Result(bool MayReserve, IReadOnlyList<Line> Mine, IReadOnlyList<Line> Others);

    /// <param name="Own">Null where the person has nothing.</param>
    /// <param name="Free">Seats that are left.</param>
    public sealed record Line(Seated Seated, OwnSeat? Own, int Free);

    internal sealed class Handler(PortalDbContext db, Seating own) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var registration = await own.RegistrationAsync(cancellationToken);
            var live = registration is null ? [] : await own.LiveAsync(registration.Id, cancellationToken);
            var agenda = await own.AgendaAsync(cancellationToken);
            var lines = new List<(Line Line, bool IsOpen)>();
            foreach (var pool in await db.CurrentSeatPools().AsNoTracking().ToListAsync(cancellationToken))
            {
                var mine = live.SingleOrDefault(reservation => reservation.PoolId == pool.Id);
                lines.Add((new(agenda.Show(pool), mine is null ? null : await OwnSeat.OfAsync(db, mine, cancellationToken), Math.Max(0, pool.Bookable - pool.Taken)), pool.IsOpen));
            }

            var sorted = lines.OrderBy(line => line.Line.Seated.Placement?.Start ?? DateTimeOffset.MaxValue).ThenBy(line => line.Line.Seated.Slug, StringComparer.Ordinal).ToList();
            return new(
                registration is not null,
                [.. sorted.Where(line => line.Line.Own is not null).Select(line => line.Line)],
                [.. sorted.Where(line => line.Line.Own is null && line.IsOpen && line.Line.Seated.Placement is not null && Seating.IsFor(line.Line.Seated, registration)).Select(line => line.Line)]);
        }
    }
}
