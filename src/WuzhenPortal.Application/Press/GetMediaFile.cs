using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A browser fetches a picture or a file of the library.</summary>
public static class GetMediaFile
{
    /// <summary>Where a picture for pages is fetched, the same in every language.</summary>
    public static string PathOf(string code, int width, string extension) => $"/media/{code}/{width}.{extension}";

    /// <summary>Where the whole file is fetched.</summary>
    public static string PathOf(string code, MediaFormat format) => $"/media/{code}/original.{format.Extension()}";

    /// <param name="Width">In pixels; null for the whole file.</param>
    /// <param name="Extension">As in the address.</param>
    [Public]
    public sealed record Query(string Code, int? Width, string Extension) : IQuery<Result>;

    /// <param name="Path">Where the file lies.</param>
    /// <param name="FileName">To save it under; null for a picture that is only shown.</param>
    /// <param name="IsForEverybody">Whether a cache that serves several people may have it.</param>
    public sealed record Result(string Path, string ContentType, string? FileName, string Tag, DateTimeOffset AddedAt, bool IsForEverybody);

    internal sealed class Handler(PortalDbContext db, MediaShelf shelf, IMediaFiles files, ILogger<Handler> logger) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFound">There is no such file, or not yet, or not for this sender to know.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var isOpen = await shelf.Items(sight with { Standing = PressStanding.None }).AnyAsync(item => item.Code == query.Code, cancellationToken);
            var seen = isOpen || (sight.IsCleared && await shelf.Items(sight).AnyAsync(item => item.Code == query.Code, cancellationToken)) || await shelf.IsStaffAsync(cancellationToken);
            var item = (seen ? await db.MediaItems.AsNoTracking().SingleOrDefaultAsync(item => item.Code == query.Code && item.State == MediaState.Ready, cancellationToken) : null) ?? throw new NotFound();
            var (file, type, name) = query.Width is { } width ? Picture(item, width, query.Extension) : Whole(item, query.Extension);
            if (files.PathOf(file) is not { } path)
            {
                logger.LogError("The file {File} of the media library is not in the data folder", file);
                throw new NotFound();
            }

            return new(path, type, name, query.Width is null ? item.Hash : file, item.AddedAt, isOpen);
        }

        private static (string File, string Type, string? Name) Picture(MediaItem item, int width, string extension) =>
            item.IsPicture && MediaItem.WidthsOf(item.Drawn).Contains(width) && extension is "webp" or "jpg"
                ? (MediaNames.Picture(item.Code, width, extension), (extension == "webp" ? MediaFormat.Webp : MediaFormat.Jpeg).ContentType(), null)
                : throw new NotFound();

        private static (string File, string Type, string? Name) Whole(MediaItem item, string extension) => item.Kind == MediaKind.Video || extension != item.Format.Extension()
            ? throw new NotFound()
            : (MediaNames.Original(item.Code, item.Format), item.Format.ContentType(), item.FileName);
    }
}
