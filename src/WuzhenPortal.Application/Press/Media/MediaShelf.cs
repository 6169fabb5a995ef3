using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>What one reader may see of the media library now.</summary>
/// <param name="HasClosedAlbums">Whether an album waits for its time, and hides what is in it.</param>
internal sealed record MediaSight(long Summit, DateTimeOffset Now, PressStanding Standing, bool HasClosedAlbums)
{
    public bool IsCleared => Standing == PressStanding.Cleared;
}

/// <summary>An item in a list.</summary>
/// <param name="Drawn">See <see cref="MediaItem.Drawn"/>.</param>
/// <param name="HeldUntil">Its own embargo, or that of an album it is in, whichever is later; it may have passed.</param>
public sealed record MediaLine(
    string Code, MediaKind Kind, LocalizedText Title, LocalizedText AltText, LocalizedText Credit, MediaLicence Licence, DateOnly Day, int Width, int Height, string Drawn, DateTimeOffset? HeldUntil)
{
    public IReadOnlyList<int> Widths => MediaItem.WidthsOf(Drawn);

    public bool IsHeldAt(DateTimeOffset now) => HeldUntil > now;
}

internal static class MediaWords
{
    private const int Most = 8;

    /// <summary>Those whose titles, captions, credits, people and names of files have all the words.</summary>
    public static IQueryable<MediaItem> WithWords(this IQueryable<MediaItem> items, string? text)
    {
        foreach (var word in SearchKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most))
        {
            items = items.Where(item => item.SearchText.Contains(word));
        }

        return items;
    }
}

/// <summary>The one place that says which items, albums and kits a reader may see: published, drawn, and not under embargo unless the reader is accredited press who accepted the terms.</summary>
internal sealed class MediaShelf(PortalDbContext db, ICurrentUser user, PressClearance clearance, TimeProvider clock)
{
    public async Task<MediaSight> SightAsync(CancellationToken cancel)
    {
        var (summit, now) = (await db.Summits.IdOfAsync(null, cancel), clock.GetUtcNow());
        return new(summit, now, await clearance.OfSenderAsync(cancel), await db.MediaAlbums.AnyAsync(album => album.SummitId == summit && album.EmbargoedUntil > now, cancel));
    }

    public IQueryable<MediaItem> Items(MediaSight sight)
    {
        var (summit, now) = (sight.Summit, sight.Now);
        var items = db.MediaItems.AsNoTracking().Where(item => item.SummitId == summit && item.Status == MediaStatus.Published && item.State == MediaState.Ready);
        if (sight.IsCleared)
        {
            return items;
        }

        items = items.Where(item => item.EmbargoedUntil == null || item.EmbargoedUntil <= now);
        var closed = InClosedAlbums(now);
        return sight.HasClosedAlbums ? items.Where(item => !closed.Contains(item.Id)) : items;
    }

    public IQueryable<MediaAlbum> Albums(MediaSight sight)
    {
        var (summit, now) = (sight.Summit, sight.Now);
        var albums = db.MediaAlbums.AsNoTracking().Where(album => album.SummitId == summit && album.IsPublished);
        return sight.IsCleared ? albums : albums.Where(album => album.EmbargoedUntil == null || album.EmbargoedUntil <= now);
    }

    public IQueryable<MediaLine> Lines(IQueryable<MediaItem> items)
    {
        var held = db.MediaAlbums.SelectMany(album => album.Items, (album, part) => new { part.MediaItemId, album.EmbargoedUntil });
        return items.Select(item => new MediaLine(
            item.Code, item.Kind, item.Title, item.AltText, item.Credit, item.Licence, item.Day, item.Width, item.Height, item.Drawn,
            item.EmbargoedUntil > held.Where(part => part.MediaItemId == item.Id).Max(part => part.EmbargoedUntil)
                ? item.EmbargoedUntil
                : held.Where(part => part.MediaItemId == item.Id).Max(part => part.EmbargoedUntil) ?? item.EmbargoedUntil));
    }

    /// <summary>When the next embargo lifts: until then a page that lists things is true.</summary>
    public async Task<DateTimeOffset?> ChangesAtAsync(MediaSight sight, CancellationToken cancel)
    {
        var (summit, now) = (sight.Summit, sight.Now);
        var item = await db.MediaItems.Where(item => item.SummitId == summit && item.EmbargoedUntil > now).MinAsync(item => item.EmbargoedUntil, cancel);
        var album = await db.MediaAlbums.Where(album => album.SummitId == summit && album.EmbargoedUntil > now).MinAsync(album => album.EmbargoedUntil, cancel);
        var kit = await db.MediaAlbums.Where(album => album.SummitId == summit && album.KitEmbargoedUntil > now).MinAsync(album => album.KitEmbargoedUntil, cancel);
        return new[] { item, album, kit }.Min();
    }

    /// <summary>What waits for its time, each with when that is: no more than this is for everybody to know.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> HeldUntilAsync(MediaSight sight, CancellationToken cancel)
    {
        var now = sight.Now;
        var closed = InClosedAlbums(now);
        var albums = db.MediaAlbums.Where(album => album.EmbargoedUntil > now).SelectMany(album => album.Items, (album, part) => new { part.MediaItemId, album.EmbargoedUntil });
        var held = await Items(sight with { Standing = PressStanding.Cleared }).Where(item => item.EmbargoedUntil > now || closed.Contains(item.Id))
            .Select(item => new { Own = item.EmbargoedUntil, Albums = albums.Where(part => part.MediaItemId == item.Id).Max(part => part.EmbargoedUntil) }).ToListAsync(cancel);
        return [.. held.Select(item => item.Own > item.Albums ? item.Own : item.Albums ?? item.Own).OfType<DateTimeOffset>()];
    }

    /// <summary>Whether the sender sees items at the desk whatever their state.</summary>
    public async ValueTask<bool> IsStaffAsync(CancellationToken cancel) =>
        user.IsOperator || await user.MayAsync(Permission.EditMedia, cancel) || await user.MayAsync(Permission.EditNews, cancel);

    /// <summary>Until when an album's kit is for accredited press alone: for as long as anything that belongs to it.</summary>
    public async Task<DateTimeOffset?> KitHeldUntilAsync(long albumId, CancellationToken cancel)
    {
        var album = await db.MediaAlbums.AsNoTracking().Where(album => album.Id == albumId).Select(album => new { album.EmbargoedUntil, album.KitEmbargoedUntil }).SingleAsync(cancel);
        var items = db.MediaAlbums.Where(one => one.Id == albumId).SelectMany(one => one.Items).Select(part => part.MediaItemId);
        var own = await db.MediaItems.Where(item => items.Contains(item.Id)).MaxAsync(item => item.EmbargoedUntil, cancel);
        var others = await db.MediaAlbums.SelectMany(other => other.Items, (other, part) => new { part.MediaItemId, other.EmbargoedUntil })
            .Where(part => items.Contains(part.MediaItemId)).MaxAsync(part => part.EmbargoedUntil, cancel);
        return new[] { album.EmbargoedUntil, album.KitEmbargoedUntil, own, others }.Max();
    }

    /// <summary>By number, so that the database finds them once and not for each item.</summary>
    private IQueryable<long> InClosedAlbums(DateTimeOffset now) =>
        db.MediaAlbums.Where(album => album.EmbargoedUntil > now).SelectMany(album => album.Items).Select(part => part.MediaItemId);
}
