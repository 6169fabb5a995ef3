using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>A partner's system reads how full it is, without anybody's name.</summary>
public static class ReadSeatCounts
{
    [RequiresKey(ApiScopes.Seats)]
    public sealed record Query : IQuery<IReadOnlyList<SeatCounts>>;

    /// <param name="Kind">As in addresses: <c>sub-forums</c> or <c>sessions</c>.</param>
    /// <param name="HeldBack">Of the capacity, for guests.</param>
    /// <param name="Taken">Seats that people have or are offered, guests among them.</param>
    public sealed record SeatCounts(string Kind, string Slug, int Capacity, int HeldBack, int Taken, int Waiting, bool IsOpen);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released) : IRequestHandler<Query, IReadOnlyList<SeatCounts>>
    {
        public async Task<IReadOnlyList<SeatCounts>> Handle(Query query, CancellationToken cancellationToken) =>
            [.. (await SeatPools.LinesAsync(db, new SeatedReading(await released.GetAsync(null, cancellationToken)), cancellationToken))
                .Select(line => new SeatCounts(line.Seated.Kind, line.Seated.Slug, line.Capacity, line.HeldBack, line.Taken, line.Waiting, line.IsOpen))];
    }
}
