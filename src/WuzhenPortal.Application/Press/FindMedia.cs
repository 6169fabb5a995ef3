using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

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

    internal sealed class Handler(MediaShelf shelf) : IRequestHandler<Query, Result>
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
            var seen = shelf.Items(sight);
            var pictures = seen.Where(item => item.Kind == MediaKind.Photo || item.Kind == MediaKind.Logo);
            // Item by item of the few albums, not joined: the database would begin with all items that there are.
            var albums = await shelf.Albums(sight).OrderByDescending(album => album.Id).Take(MostAlbums)
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
            return [.. albums.Select(album => new Album(
                album.Slug, album.Title, album.Items, album.EmbargoedUntil, album.Cover is { } cover && codes.TryGetValue(cover, out var code) ? lines.GetValueOrDefault(code) : null))];
        }
    }
}
