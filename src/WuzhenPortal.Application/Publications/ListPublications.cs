using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A visitor looks along the shelf of publications and messages.</summary>
public static class ListPublications
{
    /// <param name="Year">Null for the current summit, beside which the works of earlier ones stand.</param>
    /// <param name="Language">Code of a language in which there is a file.</param>
    /// <param name="ReleasedIn">Year of its release.</param>
    [Public]
    public sealed record Query(int? Year, PublicationSeries? Series = null, string? Language = null, int? ReleasedIn = null) : IQuery<Result>;

    /// <param name="Series">Only those that have publications, each with the newest first.</param>
    /// <param name="Messages">Left out where one looks for publications of some kind.</param>
    /// <param name="ChangesAt">When the clock alone changes what is told here; null when never.</param>
    public sealed record Result(IReadOnlyList<Row> Series, IReadOnlyList<Message> Messages, Facets Facets, DateTimeOffset? ChangesAt);

    public sealed record Row(PublicationSeries Series, IReadOnlyList<Book> Books);

    /// <param name="Summit">Year of the summit that it is filed under; null for the one that is asked for.</param>
    /// <param name="IsEmbargoed">Everybody else does not see more of it than its title, or nothing.</param>
    /// <param name="OpensAt">When its embargo ends, as far as that is known.</param>
    /// <param name="LanguageCodes">In which there are files.</param>
    public sealed record Book(
        string Slug, int? Summit, PublicationSeries Series, LocalizedText Title, LocalizedText Publisher, DateOnly ReleasedOn, bool IsEmbargoed, DateTimeOffset? OpensAt, IReadOnlyList<string> LanguageCodes);

    public sealed record Message(string Slug, LocalizedText Title, LocalizedText Summary, DateOnly Date);

    /// <summary>What one may choose from.</summary>
    public sealed record Facets(IReadOnlyList<PublicationSeries> Series, IReadOnlyList<string> LanguageCodes, IReadOnlyList<int> Years);

    internal sealed class Handler(PortalDbContext db, PressClearance press, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var current = await db.Summits.IdOfAsync(null, cancellationToken);
            var all = db.Publications.AsNoTracking().Where(publication => !publication.IsDraft && (query.Year == null || publication.SummitId == summit));
            var isCleared = await press.OfSenderAsync(cancellationToken) == PressStanding.Cleared;
            var rows = await all
                .Where(publication => (isCleared && publication.SummitId == current) || publication.IsAnnounced || (!publication.AwaitsLaunch && (publication.EmbargoUntil == null || publication.EmbargoUntil <= now)))
                .OrderByDescending(publication => publication.ReleasedOn).ThenByDescending(publication => publication.Slug)
                .Select(publication => new
                {
                    publication.Id,
                    publication.Slug,
                    publication.SummitId,
                    publication.Series,
                    publication.Title,
                    publication.Publisher,
                    publication.ReleasedOn,
                    publication.AwaitsLaunch,
                    publication.EmbargoUntil,
                    SummitYear = db.Summits.Where(summit => summit.Id == publication.SummitId).Select(summit => summit.Year).First(),
                })
                .ToListAsync(cancellationToken);
            var languages = (await db.PublicationFiles.Where(file => all.Any(publication => publication.Id == file.PublicationId)).Select(file => new { file.PublicationId, file.LanguageCode }).Distinct().ToListAsync(cancellationToken))
                .ToLookup(file => file.PublicationId, file => file.LanguageCode);
            List<Book> books =
            [
                .. rows.Select(row => new Book(
                    row.Slug, row.SummitId == summit ? null : row.SummitYear, row.Series, row.Title, row.Publisher, row.ReleasedOn, row.AwaitsLaunch || row.EmbargoUntil > now, row.EmbargoUntil,
                    row.AwaitsLaunch || row.EmbargoUntil > now ? [] : [.. languages[row.Id]])),
            ];
            var changes = await all.NextOpeningAsync(now, cancellationToken);
            var isChosen = query is not { Series: null, Language: null, ReleasedIn: null };
            var messages = isChosen ? [] : await db.SummitMessages.AsNoTracking().Where(message => message.SummitId == summit && !message.IsDraft)
                .OrderByDescending(message => message.Date).ThenBy(message => message.Slug)
                .Select(message => new Message(message.Slug, message.Title, message.Summary, message.Date))
                .ToListAsync(cancellationToken);
            var shown = books.Where(book =>
                (query.Series is not { } series || book.Series == series)
                && (query.Language is not { } language || book.LanguageCodes.Contains(language))
                && (query.ReleasedIn is not { } year || book.ReleasedOn.Year == year));
            return new(
                [.. shown.GroupBy(book => book.Series).OrderBy(row => row.Key).Select(row => new Row(row.Key, [.. row]))], messages,
                new(
                    [.. books.Select(book => book.Series).Distinct().Order()],
                    [.. Language.All.Select(language => language.Code).Where(code => books.Exists(book => book.LanguageCodes.Contains(code)))],
                    [.. books.Select(book => book.ReleasedOn.Year).Distinct().OrderDescending()]),
                changes);
        }
    }
}
