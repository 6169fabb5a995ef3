using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>Makes the press kits that are to be made anew, once each, and keeps them under the hash of what they hold. Two nodes that make the same one write the same file.</summary>
public sealed class KitBuilder(PortalDbContext db, IMediaFiles files, KitWriter writer, IPublicPages pages, ILogger<KitBuilder> logger)
{
    /// <returns>How many were made.</returns>
    public async Task<int> BuildDueAsync(CancellationToken stopping)
    {
        var due = await db.MediaAlbums.AsNoTracking().Where(album => album.OffersKit && album.KitKey == null).OrderBy(album => album.Id)
            .Select(album => new { album.Id, album.Slug, album.Title, album.Description, album.KitRound }).ToListAsync(stopping);
        var built = 0;
        foreach (var album in due)
        {
            var manifest = KitWriter.Manifest(album.Title, album.Description, (await ItemsAsync(album.Id, stopping)).Select(item => (item, item.EmbargoedUntil)));
            var key = Convert.ToHexStringLower(SHA256.HashData(KitWriter.Json(manifest)));
            if (manifest.Files.Count == 0)
            {
                continue;
            }

            try
            {
                await files.WriteAsync(MediaNames.Kit(key), stream => writer.WriteAsync(stream, manifest, stopping), stopping);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(failure, "The press kit of {Album} was not made", album.Slug);
                continue;
            }

            var size = new FileInfo(files.PathOf(MediaNames.Kit(key))!).Length;
            // What changed while it was made has it made again.
            built += await db.MediaAlbums.Where(one => one.Id == album.Id && one.KitRound == album.KitRound).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.KitKey, key).SetProperty(one => one.KitSize, size).SetProperty(one => one.KitFiles, manifest.Files.Count), CancellationToken.None);
        }

        if (built > 0)
        {
            await pages.EvictAsync(CancellationToken.None);
        }

        return built;
    }

    private async Task<IReadOnlyList<MediaItem>> ItemsAsync(long albumId, CancellationToken cancel) => await (
        from album in db.MediaAlbums
        where album.Id == albumId
        from part in album.Items
        join item in db.MediaItems on part.MediaItemId equals item.Id
        where item.Status == MediaStatus.Published && item.State == MediaState.Ready && item.Kind != MediaKind.Video
        orderby part.Position
        select item).AsNoTracking().ToListAsync(cancel);
}
