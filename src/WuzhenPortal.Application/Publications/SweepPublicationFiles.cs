using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>Throws files away that no publication has: of uploads that broke off, and those that were taken away.</summary>
public static class SweepPublicationFiles
{
    /// <summary>No upload takes as long, on any node.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromDays(1);

    [Operator]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(PortalDbContext db, IPublicationFiles files, TimeProvider clock) : IRequestHandler<Query, int>
    {
        /// <returns>How many went. The database is only read.</returns>
        public async Task<int> Handle(Query query, CancellationToken cancellationToken)
        {
            // First the files, then the records: a file this old gets no record any more.
            var old = files.Before(clock.GetUtcNow() - Left);
            var kept = (await db.PublicationFiles.AsNoTracking().Select(file => file.File).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            var left = old.Where(file => !kept.Contains(file)).ToList();
            files.Remove(left);
            return left.Count;
        }
    }
}
