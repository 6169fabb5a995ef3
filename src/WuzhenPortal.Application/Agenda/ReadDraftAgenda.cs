using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Api;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A partner's system reads the working draft, as a release would make it public now.</summary>
public static class ReadDraftAgenda
{
    /// <param name="Site">Scheme and host that addresses start with.</param>
    [RequiresKey(ApiScopes.Draft)]
    public sealed record Query(Uri Site) : IQuery<ApiAgenda>;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, ApiAgenda>
    {
        public async Task<ApiAgenda> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var last = await db.AgendaReleases.Where(release => release.SummitId == summit.Id).MaxAsync(release => (int?)release.Number, cancellationToken) ?? 0;
            var draft = await WorkingDraft.ReadAsync(db, summit.Id, cancellationToken);
            var source = new PublicAgenda(summit.Year, summit.Name, summit.City, summit.Organiser, summit.TimeZone, summit.StartsOn, summit.EndsOn, last, null, draft);
            return ApiAgenda.Of(AgendaReading.Of(source)).At(query.Site, null);
        }
    }
}
