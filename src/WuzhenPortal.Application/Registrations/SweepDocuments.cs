using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Throws files away that no document has: of uploads that broke off, of copies replaced, of documents taken away.</summary>
public static class SweepDocuments
{
    [Operator]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(PortalDbContext db, IDocumentFiles files, TimeProvider clock) : IRequestHandler<Query, int>
    {
        /// <returns>How many went. The database is only read.</returns>
        public Task<int> Handle(Query query, CancellationToken cancellationToken) => files.SweepAsync(
            clock.GetUtcNow(),
            async () => (await db.RegistrationDocuments.AsNoTracking().Select(document => document.File).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal).Contains);
    }
}
