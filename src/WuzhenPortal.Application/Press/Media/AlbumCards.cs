using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>An album among others.</summary>
/// <param name="Items">How many of it the reader may see.</param>
/// <param name="Cover">Null where nothing in it is to be seen.</param>
public sealed record AlbumCard(string Slug, LocalizedText Title, int Items, DateTimeOffset? EmbargoedUntil, MediaLine? Cover);

/// <summary>Albums as a reader sees them in a list.</summary>
internal sealed class AlbumCards(MediaShelf shelf)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AlbumCard>> NewestAsync(MediaSight sight, int most, CancellationToken cancel)
    {
        var seen = shelf.Items(sight);
        var pictures = seen.Where(item => item.Kind == MediaKind.Photo || item.Kind == MediaKind.Logo);
        // Item by item of the few albums, not joined: the database would begin with all items that there are.
        var albums = await shelf.Albums(sight).OrderByDescending(album => album.Id).Take(most)
            .Select(album => new
            {
                album.Slug,
                album.Title,
                album.EmbargoedUntil,
                Items = album.Items.Count(part => seen.Any(item => item.Id == part.MediaItemId)),
                Cover = pictures.Any(item => item.Id == album.CoverId)
                    ? album.CoverId
                    : album.Items.Where(part => pictures.Any(item => item.Id == part.MediaItemId)).OrderBy(part => part.Position).Select(part => (long?)part.MediaItemId).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var covers = albums.Select(album => album.Cover).OfType<long>().ToList();
        var codes = await seen.Where(item => covers.Contains(item.Id)).Select(item => new { item.Id, item.Code }).ToDictionaryAsync(item => item.Id, item => item.Code, cancel);
        var lines = (await shelf.Lines(seen.Where(item => covers.Contains(item.Id))).ToListAsync(cancel)).ToDictionary(line => line.Code);
        return [.. albums.Select(album => new AlbumCard(
            album.Slug, album.Title, album.Items, album.EmbargoedUntil, album.Cover is { } cover && codes.TryGetValue(cover, out var code) ? lines.GetValueOrDefault(code) : null))];
    }
}
