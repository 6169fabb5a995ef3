using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor sees in which venues and rooms something takes place.</summary>
public static class ListRooms
{
    [Public]
    public sealed record Query(int? Year) : IQuery<Result>;

    public sealed record Result(int Release, IReadOnlyList<VenueLine> Venues);

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken));
            return new(reading.Source.Release, reading.VenuesInUse());
        }
    }
}
