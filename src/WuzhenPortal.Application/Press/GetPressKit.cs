using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist fetches an album as one archive.</summary>
public static class GetPressKit
{
    /// <summary>Where it is fetched, the same in every language.</summary>
    public static string PathOf(string slug) => $"/media/kits/{slug}.zip";

    [Public]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="Path">Where the file lies.</param>
    /// <param name="Key">The hash of what it holds.</param>
    public sealed record Result(string Path, string FileName, string Key);

    internal sealed class Handler(MediaShelf shelf, MediaDesk desk, IMediaFiles files) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFound">There is no such kit, or not yet, or not for this sender to know.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var isStaff = await shelf.IsStaffAsync(cancellationToken);
            var albums = isStaff ? desk.Albums().AsNoTracking() : shelf.Albums(sight);
            var album = await albums.Where(album => album.Slug == query.Slug && album.OffersKit && album.KitKey != null)
                .Select(album => new { album.Id, album.KitKey }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            if (!isStaff && !sight.IsCleared && await shelf.KitHeldUntilAsync(album.Id, cancellationToken) > sight.Now)
            {
                throw new NotFound();
            }

            return new(files.PathOf(MediaNames.Kit(album.KitKey!)) ?? throw new NotFound(), $"{query.Slug}.zip", album.KitKey!);
        }
    }
}
