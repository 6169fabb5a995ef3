using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Throws files of the library away that nothing has: of uploads that broke off, of items thrown away, of archives made anew, and pictures as they came in once they are drawn.</summary>
public static class SweepMedia
{
    [Operator]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler(PortalDbContext db, IMediaFiles files, TimeProvider clock) : IRequestHandler<Query, int>
    {
        /// <returns>How many went. The database is only read.</returns>
        public Task<int> Handle(Query query, CancellationToken cancellationToken) => files.SweepAsync(clock.GetUtcNow(), async () =>
        {
            var items = await db.MediaItems.AsNoTracking().Select(item => new { item.Code, item.State }).ToDictionaryAsync(item => item.Code, item => item.State, StringComparer.Ordinal, cancellationToken);
            var kits = (await db.MediaAlbums.AsNoTracking().Where(album => album.KitKey != null).Select(album => album.KitKey!).ToListAsync(cancellationToken)).ConvertAll(MediaNames.Kit).ToHashSet(StringComparer.Ordinal);
            return file => kits.Contains(file) || IsKept(file, items);
        });

        private static bool IsKept(string file, Dictionary<string, MediaState> items) => file.Length > MediaItem.CodeLength
            && items.TryGetValue(file[..MediaItem.CodeLength], out var state)
            && (state == MediaState.Waiting || file != MediaNames.Upload(file[..MediaItem.CodeLength]));
    }
}
