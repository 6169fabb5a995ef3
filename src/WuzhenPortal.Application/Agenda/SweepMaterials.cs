using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Throws files away that no material has: of uploads that broke off, of versions replaced, of materials taken away.</summary>
public static class SweepMaterials
{
    [Operator]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(PortalDbContext db, IMaterialFiles files, TimeProvider clock) : IRequestHandler<Query, int>
    {
        /// <returns>How many went. The database is only read.</returns>
        public Task<int> Handle(Query query, CancellationToken cancellationToken) => files.SweepAsync(
            clock.GetUtcNow(),
            async () => (await db.SessionMaterials.AsNoTracking().Select(material => material.File).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal).Contains);
    }
}
