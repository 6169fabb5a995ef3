using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor opens an item of the library, wherever it stands.</summary>
public static class OpenMedia
{
    [Requires(Permission.EditMedia)]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Albums">In which it is.</param>
    /// <param name="Speakers">To choose from.</param>
    /// <param name="Sessions">To choose from.</param>
    public sealed record Result(
        MediaFields Stored, int Version, MediaKind Kind, MediaStatus Status, MediaState State, string FileName, MediaFormat Format, long Size, string Hash, int Width, int Height, string Drawn,
        bool HadPlace, DateTimeOffset AddedAt, int Downloads, IReadOnlyList<ListMedia.Choice> Albums, IReadOnlyList<ListMedia.Choice> Speakers, IReadOnlyList<ListMedia.Choice> Sessions)
    {
        public IReadOnlyList<int> Widths => MediaItem.WidthsOf(Drawn);
    }

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var item = await desk.Items().AsNoTracking().SingleOrDefaultAsync(item => item.Code == query.Code, cancellationToken) ?? throw new NotFound();
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            return new(
                new(item.Title, item.Caption, item.AltText, item.Credit, item.Photographer, item.Day, item.Kind == MediaKind.Logo, item.Licence, [.. item.People], item.Session, item.Link,
                    EmbargoFields.Of(item.EmbargoedUntil, await desk.ZoneAsync(cancellationToken))),
                item.Version, item.Kind, item.Status, item.State, item.FileName, item.Format, item.Size, item.Hash, item.Width, item.Height, item.Drawn, item.HadPlace, item.AddedAt, item.Downloads,
                await desk.Albums().Where(album => album.Items.Any(part => part.MediaItemId == item.Id)).OrderBy(album => album.Slug).Select(album => new ListMedia.Choice(album.Slug, album.Title)).ToListAsync(cancellationToken),
                await db.Speakers.AsNoTracking().Where(speaker => speaker.SummitId == summit).OrderBy(speaker => speaker.Slug).Select(speaker => new ListMedia.Choice(speaker.Slug, speaker.Name)).ToListAsync(cancellationToken),
                await db.Sessions.AsNoTracking().Where(session => session.SummitId == summit).OrderBy(session => session.Slug).Select(session => new ListMedia.Choice(session.Slug, session.Title)).ToListAsync(cancellationToken));
        }
    }
}
