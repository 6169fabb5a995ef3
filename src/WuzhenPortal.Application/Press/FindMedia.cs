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
        IReadOnlyList<MediaLine> Items, int Total, int Pages, IReadOnlyList<AlbumCard> Albums, bool IsEmpty, PressStanding Standing, DateTimeOffset Now, DateTimeOffset? ChangesAt);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Search).MaximumLength(ListMedia.SearchLength);
            RuleFor(query => query.Kind).IsInEnum();
        }
    }

    internal sealed class Handler(MediaShelf shelf, AlbumCards albums) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var all = shelf.Items(sight);
            var (found, kind) = (all, query.Kind);
            found = kind is null ? found : found.Where(item => item.Kind == kind);
            found = found.WithWords(query.Search);
            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var items = await shelf.Lines(found.OrderByDescending(item => item.Day).ThenByDescending(item => item.Id)
                .Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
            return new(
                items, total, pages, await albums.NewestAsync(sight, MostAlbums, cancellationToken), total == 0 && !await all.AnyAsync(cancellationToken),
                sight.Standing, sight.Now, await shelf.ChangesAtAsync(sight, cancellationToken));
        }
    }
}
