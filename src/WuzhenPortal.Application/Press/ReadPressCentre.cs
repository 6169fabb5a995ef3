using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist finds what the current summit has for the press.</summary>
public static class ReadPressCentre
{
    /// <summary>Code of the category in which journalists register.</summary>
    public const string Category = "press";

    private const int Latest = 4;

    private const int MostConferences = 6;

    private const int MostAlbums = 3;

    [Public]
    public sealed record Query : IQuery<Result>;

    /// <param name="Accreditation">Null while the summit takes no registrations of the press.</param>
    /// <param name="Standing">Of the sender: nothing about it stands on the page of a reader who is not signed in.</param>
    /// <param name="Embargoes">What is held back until when; for everybody.</param>
    /// <param name="TrueUntil">When an embargo, a press conference or somebody's hours end or begin; null where the clock changes nothing.</param>
    public sealed record Result(
        IReadOnlyList<NewsItem> News, Accreditation? Accreditation, IReadOnlyList<Book> Publications,
        IReadOnlyList<PressConference> Conferences, IReadOnlyList<ContactCard> Contacts, IReadOnlyList<AlbumCard> Albums,
        IReadOnlyList<HeldBack> Embargoes, PressStanding Standing, DateTimeOffset Now, DateTimeOffset? TrueUntil);

    /// <param name="For">Who may ask.</param>
    /// <param name="Needs">What to have at hand.</param>
    /// <param name="ReviewDays">Working days within which a decision is promised.</param>
    public sealed record Accreditation(LocalizedText Category, LocalizedText For, LocalizedText Needs, int ReviewDays, bool IsOpen);

    public sealed record Book(string Slug, LocalizedText Title, DateOnly ReleasedOn);

    internal sealed class Handler(
            PortalDbContext db, NewsMarkdown markdown, PressConferences conferences, DutyContacts duty, MediaShelf shelf, AlbumCards albums, PressEmbargoes embargoes) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var sight = await shelf.SightAsync(cancellationToken);
            var (summit, now) = (sight.Summit, sight.Now);
            var news = await db.NewsArticles.AsNoTracking().Readable(summit, now).Take(Latest)
                .Select(article => new { article.Slug, Title = article.PublicTitle, Summary = article.PublicSummary, Body = article.PublicBody, article.PublishedAt, article.Tags })
                .ToListAsync(cancellationToken);
            var category = await db.ParticipantCategories.AsNoTracking()
                .SingleOrDefaultAsync(category => category.SummitId == summit && category.Code == Category, cancellationToken);
            var books = await db.Publications.AsNoTracking().Known(now).Where(publication => publication.SummitId == summit)
                .OrderByDescending(publication => publication.ReleasedOn).ThenByDescending(publication => publication.Slug)
                .Select(publication => new Book(publication.Slug, publication.Title, publication.ReleasedOn))
                .ToListAsync(cancellationToken);
            var opening = await db.Publications.Where(publication => publication.SummitId == summit).NextOpeningAsync(now, cancellationToken);
            var meetings = await conferences.ListAsync(cancellationToken);
            var (contacts, changesAt) = await duty.ListAsync(cancellationToken);
            DateTimeOffset?[] changes =
            [
                changesAt, opening, await shelf.ChangesAtAsync(sight, cancellationToken), await db.NewsArticles.NextChangeAsync(summit, now, cancellationToken),
                await embargoes.NextBeginAsync(sight, cancellationToken), .. meetings.Where(meeting => !meeting.IsOver).Select(meeting => meeting.Session.Placement?.End),
            ];
            return new(
                [.. news.Select(article => new NewsItem(article.Slug, article.Title, markdown.Teaser(article.Summary, article.Body), article.PublishedAt!.Value, [.. article.Tags]))],
                category is null ? null : new(category.Name, category.Description, category.Needs, category.ReviewDays, category.IsOpenAt(now)),
                books, [.. meetings.Take(MostConferences)], contacts, await albums.NewestAsync(sight, MostAlbums, cancellationToken),
                await embargoes.ListAsync(sight, cancellationToken), sight.Standing, now, changes.Min());
        }
    }
}
