using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor looks through the albums.</summary>
public static class ListMediaAlbums
{
    [Requires(Permission.EditMedia)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <param name="IsKitReady">Whether the archive is there, and holds what it has to.</param>
    public sealed record Row(string Slug, LocalizedText Title, int Items, bool IsPublished, DateTimeOffset? EmbargoedUntil, bool OffersKit, bool IsKitReady, int KitDownloads);

    internal sealed class Handler(MediaDesk desk) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken) => await desk.Albums().AsNoTracking().OrderByDescending(album => album.Id)
            .Select(album => new Row(album.Slug, album.Title, album.Items.Count, album.IsPublished, album.EmbargoedUntil, album.OffersKit, album.KitKey != null, album.KitDownloads))
            .ToListAsync(cancellationToken);
    }
}
