using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>An album among others.</summary>
/// <param name="Items">How many of it the reader may see.</param>
/// <param name="Cover">Null where nothing in it is to be seen.</param>
public sealed record AlbumCard(string Slug, LocalizedText Title, int Items, DateTimeOffset? EmbargoedUntil, MediaLine? Cover);

/// <summary>Albums as a reader sees them in a list.</summary>
internal sealed class AlbumCards(PortalDbContext db, MediaShelf shelf)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AlbumCard>> NewestAsync(MediaSight sight, int most, CancellationToken cancel)
    {
        var albums = await shelf.Albums(sight).OrderByDescending(album => album.Id).Take(most)
            .Select(album => new { album.Id, album.Slug, album.Title, album.EmbargoedUntil, album.CoverId }).ToListAsync(cancel);
        var ids = albums.ConvertAll(album => album.Id);
        var seen = shelf.Items(sight);
        var parts = await (
            from album in db.MediaAlbums
            where ids.Contains(album.Id)
            from part in album.Items
            join item in seen on part.MediaItemId equals item.Id
            select new { album.Id, part.MediaItemId, part.Position, item.Kind, item.Code }).ToListAsync(cancel);
        var covers = albums.ToDictionary(album => album.Id, album => parts.Where(part => part.Id == album.Id && part.Kind is MediaKind.Photo or MediaKind.Logo)
            .OrderByDescending(part => part.MediaItemId == album.CoverId).ThenBy(part => part.Position).FirstOrDefault()?.Code);
        var codes = covers.Values.Where(code => code is not null).Distinct().ToList();
        var lines = (await shelf.Lines(seen.Where(item => codes.Contains(item.Code))).ToListAsync(cancel)).ToDictionary(line => line.Code);
        return [.. albums.Select(album => new AlbumCard(
            album.Slug, album.Title, parts.Count(part => part.Id == album.Id), album.EmbargoedUntil, covers[album.Id] is { } code ? lines.GetValueOrDefault(code) : null))];
    }
}
