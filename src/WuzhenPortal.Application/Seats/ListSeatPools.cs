using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>The staff sees where seats are reserved, and where they could be.</summary>
public static class ListSeatPools
{
    [Requires(Permission.ManageSeats)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Planned">With seats, by time.</param>
    /// <param name="Others">Released, without seats so far.</param>
    public sealed record Result(IReadOnlyList<Line> Planned, IReadOnlyList<Seated> Others);

    /// <param name="Taken">Seats that people have or are offered, guests among them.</param>
    public sealed record Line(Seated Seated, int Capacity, int HeldBack, int Taken, int Waiting, bool IsOpen);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var agenda = new SeatedReading(await released.GetAsync(null, cancellationToken));
            var planned = await SeatPools.LinesAsync(db, agenda, cancellationToken);
            return new(
                planned,
                [.. agenda.All().Where(seated => !planned.Exists(line => (line.Seated.Kind, line.Seated.Slug) == (seated.Kind, seated.Slug)))]);
        }
    }
}
