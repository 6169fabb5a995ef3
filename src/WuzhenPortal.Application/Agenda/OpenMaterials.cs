using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager sees what belongs to a session beside its release: materials, the speakers' word on being recorded, and the recording.</summary>
public static class OpenMaterials
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string Session) : IQuery<Result>;

    /// <param name="Version">Of the session.</param>
    /// <param name="IsReleased">Whether the public sees the session at all.</param>
    /// <param name="Consents">One for each who speaks.</param>
    public sealed record Result(LocalizedText Title, int Version, bool IsReleased, string? Recording, IReadOnlyList<MaterialItem> Materials, IReadOnlyList<ConsentLine> Consents);

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var session = await desk.Sessions().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == query.Session, cancellationToken) ?? throw new NotFound();
            return new(
                session.Title,
                session.Version,
                (await released.GetAsync(null, cancellationToken)).Agenda.Sessions.Any(part => part.Slug == session.Slug),
                session.Recording,
                await MaterialItem.ListAsync(db, db.SessionMaterials.Where(material => material.SessionId == session.Id), clock.GetUtcNow(), cancellationToken),
                (await Consents.ReadAsync(db, session.Id, cancellationToken)).All);
        }
    }
}
