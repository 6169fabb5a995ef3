using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A reader looks at one item of the library.</summary>
public static class ReadMedia
{
    [Public]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="People">Speakers who are seen, by slug.</param>
    /// <param name="Albums">In which it is, as far as this reader may see them.</param>
    public sealed record Result(
        MediaLine Line, LocalizedText Caption, string? Photographer, string? Link, string FileName, MediaFormat Format, long Size, string Hash,
        IReadOnlyList<ListMedia.Choice> People, ListMedia.Choice? Session, IReadOnlyList<ListMedia.Choice> Albums, DateTimeOffset Now);

    internal sealed class Handler(PortalDbContext db, MediaShelf shelf) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var found = shelf.Items(sight).Where(item => item.Code == query.Code);
            var item = await found.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var line = await shelf.Lines(found).SingleAsync(cancellationToken);
            var people = item.People.ToList();
            return new(
                line, item.Caption, item.Photographer, item.Link, item.FileName, item.Format, item.Size, item.Hash,
                await db.Speakers.AsNoTracking().Where(speaker => speaker.SummitId == sight.Summit && people.Contains(speaker.Slug)).OrderBy(speaker => speaker.Slug)
                    .Select(speaker => new ListMedia.Choice(speaker.Slug, speaker.Name)).ToListAsync(cancellationToken),
                await db.Sessions.AsNoTracking().Where(session => session.SummitId == sight.Summit && session.Slug == item.Session)
                    .Select(session => new ListMedia.Choice(session.Slug, session.Title)).SingleOrDefaultAsync(cancellationToken),
                await shelf.Albums(sight).Where(album => album.Items.Any(part => part.MediaItemId == item.Id)).OrderBy(album => album.Slug)
                    .Select(album => new ListMedia.Choice(album.Slug, album.Title)).ToListAsync(cancellationToken),
                sight.Now);
        }
    }
}
