using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A reader looks through the media library: the press its embargoed items too.</summary>
public static class FindMedia
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 24;

    /// <summary>Albums on the first page.</summary>
    private const int MostAlbums = 60;

    /// <param name="Page">1 for the first.</param>
    [Public]
    public sealed record Query(string? Search, MediaKind? Kind, int Page) : IQuery<Result>;

    /// <param name="Albums">Newest first.</param>
    /// <param name="IsEmpty">Whether the library has nothing at all for this reader.</param>
    /// <param name="ChangesAt">Until when this is true by the clock; null where no embargo waits.</param>
    public sealed record Result(
        IReadOnlyList<MediaLine> Items, int Total, int Pages, IReadOnlyList<Album> Albums, bool IsEmpty, PressStanding Standing, DateTimeOffset Now, DateTimeOffset? ChangesAt);

    /// <param name="Cover">Null where nothing in it is to be seen.</param>
    public sealed record Album(string Slug, LocalizedText Title, int Items, DateTimeOffset? EmbargoedUntil, MediaLine? Cover);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Search).MaximumLength(ListMedia.SearchLength);
            RuleFor(query => query.Kind).IsInEnum();
        }
    }

    internal sealed class Handler(PortalDbContext db, MediaShelf shelf) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var all = shelf.Items(sight);
            var (found, kind) = (all, query.Kind);
            found = kind is null ? found : found.Where(item => item.Kind == kind);
            foreach (var word in SearchKey.Of(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                found = found.Where(item => item.SearchText.Contains(word));
            }

            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var items = await shelf.Lines(found.OrderByDescending(item => item.Day).ThenByDescending(item => item.Id)
                .Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
            return new(
                items, total, pages, await AlbumsAsync(sight, cancellationToken), total == 0 && !await all.AnyAsync(cancellationToken),
                sight.Standing, sight.Now, await shelf.ChangesAtAsync(sight, cancellationToken));
        }

        private async Task<IReadOnlyList<Album>> AlbumsAsync(MediaSight sight, CancellationToken cancel)
        {
            var albums = await shelf.Albums(sight).OrderByDescending(album => album.Id).Take(MostAlbums)
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
            return [.. albums.Select(album => new Album(
                album.Slug, album.Title, parts.Count(part => part.Id == album.Id), album.EmbargoedUntil, covers[album.Id] is { } code ? lines.GetValueOrDefault(code) : null))];
        }
    }
}
