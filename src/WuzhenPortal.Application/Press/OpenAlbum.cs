using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor opens an album.</summary>
public static class OpenAlbum
{
    [Requires(Permission.EditMedia)]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="Items">In their order.</param>
    /// <param name="Cover">Code of the item that stands for it; null for the first.</param>
    /// <param name="KitHeldUntil">Until when the archive is for cleared press alone, counting everything in it; it may have passed.</param>
    public sealed record Result(
        AlbumFields Stored, int Version, IReadOnlyList<ListMedia.Row> Items, string? Cover, bool IsKitReady, long KitSize, int KitFiles, int KitDownloads, DateTimeOffset? KitHeldUntil);

    internal sealed class Handler(PortalDbContext db, MediaDesk desk, MediaShelf shelf) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var album = await desk.Albums().AsNoTracking().SingleOrDefaultAsync(album => album.Slug == query.Slug, cancellationToken) ?? throw new NotFound();
            var zone = await desk.ZoneAsync(cancellationToken);
            var items = await (
                from one in db.MediaAlbums
                where one.Id == album.Id
                from part in one.Items
                join item in db.MediaItems on part.MediaItemId equals item.Id
                orderby part.Position
                select new ListMedia.Row(
                    item.Code, item.Kind, item.Status, item.State, item.Title, item.AltText, item.FileName, item.Day, item.Width, item.Height, item.Drawn, item.EmbargoedUntil, item.Downloads))
                .AsNoTracking().ToListAsync(cancellationToken);
            return new(
                new(album.Title, album.Description, album.IsPublished, EmbargoFields.Of(album.EmbargoedUntil, zone), album.OffersKit, EmbargoFields.Of(album.KitEmbargoedUntil, zone)),
                album.Version, items, await db.MediaItems.Where(item => item.Id == album.CoverId).Select(item => item.Code).SingleOrDefaultAsync(cancellationToken),
                album.KitKey is not null, album.KitSize, album.KitFiles, album.KitDownloads, await shelf.KitHeldUntilAsync(album.Id, cancellationToken));
        }
    }
}
