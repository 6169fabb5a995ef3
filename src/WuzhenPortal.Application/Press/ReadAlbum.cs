using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A reader looks through an album.</summary>
public static class ReadAlbum
{
    [Public]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="Items">In their order, as far as this reader may see them.</param>
    /// <param name="ChangesAt">Until when this is true by the clock; null where no embargo waits.</param>
    public sealed record Result(
        string Slug, LocalizedText Title, LocalizedText Description, DateTimeOffset? EmbargoedUntil, IReadOnlyList<MediaLine> Items, Kit? Kit, DateTimeOffset Now, DateTimeOffset? ChangesAt);

    /// <summary>The album as one archive.</summary>
    /// <param name="IsReady">Whether it is there; else it is being made.</param>
    /// <param name="HeldUntil">Until when it is for cleared press alone; null where it is not.</param>
    public sealed record Kit(bool IsReady, long Size, int Files, DateTimeOffset? HeldUntil);

    internal sealed class Handler(PortalDbContext db, MediaShelf shelf) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var album = await shelf.Albums(sight).SingleOrDefaultAsync(album => album.Slug == query.Slug, cancellationToken) ?? throw new NotFound();
            var order = await db.MediaAlbums.Where(one => one.Id == album.Id).SelectMany(one => one.Items)
                .Join(db.MediaItems, part => part.MediaItemId, item => item.Id, (part, item) => new { item.Code, part.Position })
                .ToDictionaryAsync(part => part.Code, part => part.Position, cancellationToken);
            var within = db.MediaAlbums.Where(one => one.Id == album.Id).SelectMany(one => one.Items).Select(part => part.MediaItemId);
            var items = await shelf.Lines(shelf.Items(sight).Where(item => within.Contains(item.Id))).ToListAsync(cancellationToken);
            var until = album.OffersKit ? await shelf.KitHeldUntilAsync(album.Id, cancellationToken) : null;
            var isHeld = until > sight.Now;
            return new(
                album.Slug, album.Title, album.Description, album.EmbargoedUntil, [.. items.OrderBy(item => order[item.Code])],
                album.OffersKit && (!isHeld || sight.IsCleared) ? new(album.KitKey is not null, album.KitSize, album.KitFiles, isHeld ? until : null) : null,
                sight.Now, await shelf.ChangesAtAsync(sight, cancellationToken));
        }
    }
}
