using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>Throws files away that no publication has: of uploads that broke off, and those that were taken away.</summary>
public static class SweepPublicationFiles
{
    [Operator]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(PortalDbContext db, IPublicationFiles files, TimeProvider clock) : IRequestHandler<Query, int>
    {
        /// <returns>How many went. The database is only read.</returns>
        public Task<int> Handle(Query query, CancellationToken cancellationToken) => files.SweepAsync(
            clock.GetUtcNow(),
            async () => (await db.PublicationFiles.AsNoTracking().Select(file => file.File).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal).Contains);
    }
}
