using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Summits;

/// <summary>A search engine learns which pages the current summit has.</summary>
public static class ListPublicAddresses
{
    private static readonly string[] Fixed =
        ["/", "/agenda", "/agenda/all", "/agenda/rooms", "/agenda/embed", "/handbook", "/sub-forums", "/speakers", "/register", "/news", "/news/feeds", "/news/newsletter", "/press", "/press/media", "/expo", "/cloud-hall", "/publications", "/information", "/about"];

    /// <summary>Most articles, the newest: such a list may name fifty thousand addresses in fifty megabytes, and each article has six.</summary>
    private const int MostNews = 4000;

    /// <summary>Most pictures: search engines take no list without an end.</summary>
    private const int MostPictures = 1000;

    [Public]
    public sealed record Query : IQuery<IReadOnlyList<Page>>;

    /// <param name="Address">Local, without its language.</param>
    /// <param name="ChangedAt">Null where it is not known.</param>
    public sealed record Page(string Address, DateTimeOffset? ChangedAt);

    internal sealed class Handler(PortalDbContext db, ReleasedAgenda released, MediaShelf media, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Page>>
    {
        public async Task<IReadOnlyList<Page>> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var agenda = await released.GetAsync(null, cancellationToken);
            var news = await db.NewsArticles.AsNoTracking().Readable(summit, clock.GetUtcNow()).Take(MostNews)
                .Select(article => new { article.Slug, ChangedAt = article.UpdatedAt ?? article.PublishedAt }).ToListAsync(cancellationToken);
            var exhibitors = await db.Exhibitors.Where(exhibitor => exhibitor.SummitId == summit).Select(exhibitor => exhibitor.Slug).ToListAsync(cancellationToken);
            var exhibits = await db.Exhibitors.Where(exhibitor => exhibitor.SummitId == summit).SelectMany(exhibitor => exhibitor.Exhibits).Select(exhibit => exhibit.Slug).ToListAsync(cancellationToken);
            var publications = await db.Publications.Known(clock.GetUtcNow()).Where(publication => publication.SummitId == summit).Select(publication => publication.Slug).ToListAsync(cancellationToken);
            var messages = await db.SummitMessages.Where(message => message.SummitId == summit && !message.IsDraft).Select(message => message.Slug).ToListAsync(cancellationToken);
            var information = await db.InformationPages.Where(page => page.IsPublished).OrderBy(page => page.Position).Select(page => new { page.Slug, page.UpdatedAt }).ToListAsync(cancellationToken);
            var sight = await media.SightAsync(cancellationToken) with { Standing = PressStanding.None };
            var albums = await media.Albums(sight).Select(album => album.Slug).ToListAsync(cancellationToken);
            var pictures = await media.Items(sight).OrderByDescending(item => item.Day).ThenByDescending(item => item.Id).Select(item => item.Code).Take(MostPictures).ToListAsync(cancellationToken);
            return
            [
                .. Fixed.Select(address => new Page(address, null)),
                .. agenda.Agenda.Rooms.Select(room => new Page($"/agenda/rooms/{room.Slug}", agenda.ReleasedAt)),
                .. agenda.Agenda.Themes.Select(theme => new Page($"/agenda/themes/{theme.Slug}", agenda.ReleasedAt)),
                .. agenda.Agenda.SubForums.Select(forum => new Page($"/sub-forums/{forum.Slug}", agenda.ReleasedAt)),
                .. agenda.Agenda.Sessions.Select(session => new Page($"/sessions/{session.Slug}", agenda.ReleasedAt)),
                .. agenda.Agenda.Speakers.Select(speaker => new Page($"/speakers/{speaker.Slug}", agenda.ReleasedAt)),
                .. news.Select(article => new Page($"/news/{article.Slug}", article.ChangedAt)),
                .. exhibitors.Select(slug => new Page($"/expo/{slug}", null)),
                .. exhibits.Select(slug => new Page($"/cloud-hall/{slug}", null)),
                .. publications.Select(slug => new Page($"/publications/{slug}", null)),
                .. albums.Select(slug => new Page($"/press/albums/{slug}", null)),
                .. pictures.Select(code => new Page($"/press/media/{code}", null)),
                .. messages.Select(slug => new Page($"/messages/{slug}", null)),
                .. information.Select(page => new Page($"/information/{page.Slug}", page.UpdatedAt)),
            ];
        }
    }
}
