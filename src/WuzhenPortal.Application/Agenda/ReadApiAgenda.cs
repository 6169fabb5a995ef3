using MediatR;
using WuzhenPortal.Application.Agenda.Api;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Another program reads the released agenda, in all languages at once.</summary>
public static class ReadApiAgenda
{
    /// <param name="Year">Null for the current summit.</param>
    /// <param name="Site">Scheme and host that addresses start with.</param>
    [Public]
    public sealed record Query(int? Year, Uri Site) : IQuery<ApiAgenda>;

    internal sealed class Handler(ReleasedAgenda released) : IRequestHandler<Query, ApiAgenda>
    {
        public async Task<ApiAgenda> Handle(Query query, CancellationToken cancellationToken) =>
            ApiAgenda.Of(AgendaReading.Of(await released.GetAsync(query.Year, cancellationToken))).At(query.Site, query.Year);
    }
}
