using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>What editors find of the current summit's library, wherever it stands.</summary>
internal sealed class MediaDesk(PortalDbContext db)
{
    /// <remarks>Of one summit by its number, not of any that is current: only so an index has them in their order.</remarks>
    public IQueryable<MediaItem> Items() => db.MediaItems.Where(item => item.SummitId == db.Summits.Of(null).Select(summit => summit.Id).FirstOrDefault());

    public IQueryable<MediaAlbum> Albums() => db.MediaAlbums.Where(album => db.Summits.Of(null).Any(summit => summit.Id == album.SummitId));

    /// <exception cref="NotFound">There is no such item.</exception>
    /// <exception cref="Conflict">Someone saved since.</exception>
    public async Task<MediaItem> ItemAsync(string code, int version, CancellationToken cancel)
    {
        var item = await Items().SingleOrDefaultAsync(item => item.Code == code, cancel) ?? throw new NotFound();
        item.MustBe(version);
        return item;
    }

    /// <summary>An album with the places of its items.</summary>
    /// <exception cref="NotFound">There is no such album.</exception>
    public async Task<MediaAlbum> AlbumAsync(string slug, CancellationToken cancel) =>
        await Albums().Include(album => album.Items).SingleOrDefaultAsync(album => album.Slug == slug, cancel) ?? throw new NotFound();

    /// <inheritdoc cref="AlbumAsync(string, CancellationToken)"/>
    /// <exception cref="Conflict">Someone saved since.</exception>
    public async Task<MediaAlbum> AlbumAsync(string slug, int version, CancellationToken cancel)
    {
        var album = await AlbumAsync(slug, cancel);
        album.MustBe(version);
        return album;
    }

    /// <summary>Has the archives made anew that hold an item: what stands in them is no longer true.</summary>
    public Task OutdateKitsAsync(IReadOnlyCollection<long> itemIds, CancellationToken cancel) => db.MediaAlbums
        .Where(album => album.Items.Any(part => itemIds.Contains(part.MediaItemId)))
        .ExecuteUpdateAsync(set => set.SetProperty(album => album.KitKey, (string?)null).SetProperty(album => album.KitRound, album => album.KitRound + 1), cancel);

    public async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancel) =>
        TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancel));
}
