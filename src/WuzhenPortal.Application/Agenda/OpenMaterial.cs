using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager opens one material of a session.</summary>
public static class OpenMaterial
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string Session, string Code) : IQuery<Result>;

    /// <param name="Stored">As it stands now.</param>
    public sealed record Result(LocalizedText SessionTitle, MaterialItem Item, MaterialFields Stored);

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = desk.Materials().Where(material => material.Code == query.Code && material.Slug == query.Session);
            var material = await found.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
            return new(
                await db.Sessions.Where(session => session.Id == material.SessionId).Select(session => session.Title).SingleAsync(cancellationToken),
                (await MaterialItem.ListAsync(db, found, clock.GetUtcNow(), cancellationToken)).Single(),
                MaterialFields.Of(material, zone));
        }
    }
}
