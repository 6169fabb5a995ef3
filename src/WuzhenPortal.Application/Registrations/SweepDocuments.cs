using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Throws files away that no document has: of uploads that broke off, of copies replaced, of documents taken away.</summary>
public static class SweepDocuments
{
    /// <summary>No upload takes as long, on any node.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromDays(1);

    [Operator]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(PortalDbContext db, IDocumentFiles files, TimeProvider clock) : IRequestHandler<Query, int>
    {
        /// <returns>How many went. The database is only read.</returns>
        public async Task<int> Handle(Query query, CancellationToken cancellationToken)
        {
            // First the files, then the records: a file this old gets no record any more.
            var old = files.Before(clock.GetUtcNow() - Left);
            var kept = (await db.RegistrationDocuments.AsNoTracking().Select(document => document.File).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            var left = old.Where(file => !kept.Contains(file)).ToList();
            files.Remove(left);
            return left.Count;
        }
    }
}
