using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>What an item may lack.</summary>
public enum MediaGap
{
    AltText,
    Caption,
    Credit,
    Album,
}

/// <summary>An editor looks through the whole library.</summary>
public static class ListMedia
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 48;

    /// <summary>Longest search, in characters.</summary>
    public const int SearchLength = 200;

    /// <param name="Search">Words of titles, captions, credits, names of files, photographers, people.</param>
    /// <param name="Album">Slug; null for all.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day.</param>
    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.EditMedia)]
    public sealed record Query(string? Search, MediaKind? Kind, MediaStatus? Status, string? Album, MediaGap? Without, DateOnly? From, DateOnly? To, int Page) : IQuery<Result>;

    /// <param name="Waiting">How many of the whole library are still to be drawn.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, int Total, int Pages, int Waiting, IReadOnlyList<Choice> Albums);

    public sealed record Choice(string Slug, LocalizedText Title);

    public sealed record Row(
        string Code, MediaKind Kind, MediaStatus Status, MediaState State, LocalizedText Title, LocalizedText AltText, string FileName, DateOnly Day, int Width, int Height, string Drawn,
        DateTimeOffset? EmbargoedUntil, int Downloads)
    {
        public IReadOnlyList<int> Widths => MediaItem.WidthsOf(Drawn);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Search).MaximumLength(SearchLength);
            RuleFor(query => query.Kind).IsInEnum();
            RuleFor(query => query.Status).IsInEnum();
            RuleFor(query => query.Without).IsInEnum();
        }
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = Lacking(Of(desk.Items().AsNoTracking(), query), query.Without).WithWords(query.Search);
            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var rows = await found.OrderByDescending(item => item.Day).ThenByDescending(item => item.Id)
                .Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                .Select(item => new Row(
                    item.Code, item.Kind, item.Status, item.State, item.Title, item.AltText, item.FileName, item.Day, item.Width, item.Height, item.Drawn, item.EmbargoedUntil, item.Downloads))
                .ToListAsync(cancellationToken);
            var albums = await desk.Albums().AsNoTracking().OrderByDescending(album => album.Id).Select(album => new Choice(album.Slug, album.Title)).ToListAsync(cancellationToken);
            return new(rows, total, pages, await desk.Items().CountAsync(item => item.State == MediaState.Waiting, cancellationToken), albums);
        }

        private IQueryable<MediaItem> Of(IQueryable<MediaItem> items, Query query)
        {
            var (kind, status, from, to, slug) = (query.Kind, query.Status, query.From, query.To, query.Album);
            items = kind is null ? items : items.Where(item => item.Kind == kind);
            items = status is null ? items : items.Where(item => item.Status == status);
            items = from is null ? items : items.Where(item => item.Day >= from);
            items = to is null ? items : items.Where(item => item.Day <= to);
            var within = desk.Albums().Where(album => album.Slug == slug).SelectMany(album => album.Items).Select(part => part.MediaItemId);
            return string.IsNullOrEmpty(slug) ? items : items.Where(item => within.Contains(item.Id));
        }

        private IQueryable<MediaItem> Lacking(IQueryable<MediaItem> items, MediaGap? gap) => gap switch
        {
            MediaGap.AltText => items.Where(item => item.AltText == LocalizedText.Empty && (item.Kind == MediaKind.Photo || item.Kind == MediaKind.Logo)),
            MediaGap.Caption => items.Where(item => item.Caption == LocalizedText.Empty),
            MediaGap.Credit => items.Where(item => item.Credit == LocalizedText.Empty),
            MediaGap.Album => items.Where(item => !db.MediaAlbums.SelectMany(album => album.Items).Select(part => part.MediaItemId).Contains(item.Id)),
            _ => items,
        };
    }
}
