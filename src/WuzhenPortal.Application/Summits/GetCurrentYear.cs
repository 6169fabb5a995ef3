using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Summits;

/// <summary>The year of the current summit, whose addresses need none.</summary>
public static class GetCurrentYear
{
    [Public]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, int>
    {
        public async Task<int> Handle(Query request, CancellationToken cancellationToken) => (await released.GetAsync(null, cancellationToken)).Year;
    }
}
