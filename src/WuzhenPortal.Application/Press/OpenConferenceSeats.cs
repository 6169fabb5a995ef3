using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office looks at the seats of a press conference: how many, who sits there, who waits.</summary>
public static class OpenConferenceSeats
{
    /// <param name="Slug">Of the session.</param>
    [Requires(Permission.ManagePress)]
    public sealed record Query(string Slug) : IQuery<OpenSeatPool.Result>;

    internal sealed class Handler(SeatList seats, ReleasedAgenda released) : IRequestHandler<Query, OpenSeatPool.Result>
    {
        public async Task<OpenSeatPool.Result> Handle(Query query, CancellationToken cancellationToken)
        {
            PressConferences.Demand(await released.GetAsync(null, cancellationToken), query.Slug);
            return await seats.ReadAsync(SeatedKind.Session, query.Slug, cancellationToken);
        }
    }
}
