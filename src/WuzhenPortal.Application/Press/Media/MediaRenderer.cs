using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>
/// Draws what waits in the library. Any number of nodes may run it: an item is claimed by one atomic statement for as long as the lease lasts,
/// so that no two draw it, and a node that is killed leaves it to the next one.
/// </summary>
public sealed class MediaRenderer(PortalDbContext db, IMediaFiles files, IPublicPages pages, TimeProvider clock, ILogger<MediaRenderer> logger)
{
    /// <summary>After this time a claimed item that nobody reported on may be claimed again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private const int BatchSize = 20;

    /// <summary>Draws everything that is due now; stops between two items.</summary>
    /// <returns>How many are done.</returns>
    public async Task<int> DrawDueAsync(CancellationToken stopping)
    {
        var done = 0;
        while (!stopping.IsCancellationRequested)
        {
            var due = await Due(clock.GetUtcNow()).OrderBy(item => item.DueAt).ThenBy(item => item.Id).Select(item => item.Id).Take(BatchSize).ToListAsync(stopping);
            if (due.Count == 0)
            {
                break;
            }

            foreach (var id in due.TakeWhile(_ => !stopping.IsCancellationRequested))
            {
                done += await ClaimAsync(id) is { } claim && await DrawAsync(id, claim, stopping) ? 1 : 0;
            }
        }

        return done;
    }

    /// <summary>Takes an item for this node alone; null when another one was quicker.</summary>
    internal async Task<Guid?> ClaimAsync(long id)
    {
        var (claim, now) = (Guid.NewGuid(), clock.GetUtcNow());
        var until = now + Lease;
        // The try counts from here, so that a picture that kills its node is given up too.
        var claimed = await Due(now).Where(item => item.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(item => item.Claim, claim).SetProperty(item => item.DueAt, until).SetProperty(item => item.Tries, item => item.Tries + 1));
        return claimed == 1 ? claim : null;
    }

    private async Task<bool> DrawAsync(long id, Guid claim, CancellationToken stopping)
    {
        var item = await db.MediaItems.AsNoTracking().Where(item => item.Id == id).Select(item => new { item.Code, item.FileName, item.Tries }).SingleAsync(CancellationToken.None);
        try
        {
            var drawn = item.Tries > MediaItem.MostTries ? null : files.Draw(item.Code, item.FileName, stopping);
            if (drawn is null)
            {
                logger.LogWarning("Item {Code} of the media library cannot be drawn", item.Code);
                await Held(id, claim).ExecuteUpdateAsync(set => set.SetProperty(held => held.State, MediaState.Failed).SetProperty(held => held.Claim, (Guid?)null), CancellationToken.None);
                return false;
            }

            var (original, widths) = (drawn.Original, string.Join(',', drawn.Widths));
            await Held(id, claim).ExecuteUpdateAsync(
                set => set
                    .SetProperty(held => held.State, MediaState.Ready).SetProperty(held => held.Claim, (Guid?)null).SetProperty(held => held.Drawn, widths)
                    .SetProperty(held => held.FileName, original.FileName).SetProperty(held => held.Format, original.Format).SetProperty(held => held.Size, original.Size)
                    .SetProperty(held => held.Hash, original.Hash).SetProperty(held => held.Width, original.Width).SetProperty(held => held.Height, original.Height),
                CancellationToken.None);
            await db.MediaAlbums.Where(album => album.Items.Any(part => part.MediaItemId == id))
                .ExecuteUpdateAsync(set => set.SetProperty(album => album.KitKey, (string?)null).SetProperty(album => album.KitRound, album => album.KitRound + 1), CancellationToken.None);
            await pages.EvictAsync(CancellationToken.None);
            return true;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // A full disk, for one: it is tried again when the lease is over.
            logger.LogWarning(failure, "Item {Code} of the media library was not drawn", item.Code);
            return false;
        }
    }

    private IQueryable<MediaItem> Due(DateTimeOffset now) => db.MediaItems.Where(item => item.State == MediaState.Waiting && item.DueAt <= now);

    private IQueryable<MediaItem> Held(long id, Guid claim) => db.MediaItems.Where(item => item.Id == id && item.Claim == claim && item.State == MediaState.Waiting);
}
