using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Names to choose from where a form asks for an organisation: the summit's exhibitors, which are public.</summary>
public static class GetKnownOrganisations
{
    [SignedIn]
    public sealed record Query : IQuery<IReadOnlyList<LocalizedText>>;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, IReadOnlyList<LocalizedText>>
    {
        public async Task<IReadOnlyList<LocalizedText>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Exhibitors.Where(exhibitor => db.Summits.Of(null).Any(summit => summit.Id == exhibitor.SummitId)).OrderBy(exhibitor => exhibitor.Slug).Select(exhibitor => exhibitor.Name).ToListAsync(cancellationToken);
    }
}
