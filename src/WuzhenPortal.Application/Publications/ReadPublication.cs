using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A visitor reads about one publication.</summary>
public static class ReadPublication
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Facts">What it found.</param>
    public sealed record Result(string Slug, PublicationSeries Series, LocalizedText Title, LocalizedText Publisher, DateOnly ReleasedOn, IReadOnlyList<LocalizedText> Facts)
    {
        /// <summary>Null where all of it is public.</summary>
        public Embargo? Embargo { get; init; }

        /// <summary>Whether only its editors see it.</summary>
        public bool IsDraft { get; init; }

        /// <summary>Whether no more than the title may be shown.</summary>
        public bool IsTitleOnly { get; init; }

        public LocalizedText Abstract { get; init; } = LocalizedText.Empty;

        public IReadOnlyList<string> Authors { get; init; } = [];

        public string? Isbn { get; init; }

        public string? Doi { get; init; }

        /// <summary>The newest first.</summary>
        public IReadOnlyList<PublicationEdition> Versions { get; init; } = [];

        public IReadOnlyList<Chapter> Chapters { get; init; } = [];

        /// <summary>The newest first.</summary>
        public IReadOnlyList<Erratum> Errata { get; init; } = [];

        /// <summary>Other editions of the same work, the newest first.</summary>
        public IReadOnlyList<Edition> Editions { get; init; } = [];
    }

    /// <param name="Until">Null while the launch session has no time.</param>
    /// <param name="Session">Slug of the launch session, where there is one in the released agenda.</param>
    /// <param name="NeedsTerms">Whether the sender is accredited press and has not yet accepted the terms.</param>
    public sealed record Embargo(DateTimeOffset? Until, string? Session, LocalizedText? SessionTitle, bool NeedsTerms);

    /// <param name="Files">Of the newest version that has the chapter by itself.</param>
    public sealed record Chapter(LocalizedText Title, int? Page, IReadOnlyList<PublicationFileLine> Files);

    public sealed record Erratum(string Code, LocalizedText Text, string? Place, DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt);

    /// <param name="Summit">Year of the summit that it is filed under; null for the one that is asked for.</param>
    public sealed record Edition(string Slug, int? Summit, LocalizedText Title, DateOnly ReleasedOn);

    internal sealed class Handler(PortalDbContext db, PublicationDoor door, PressClearance press, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var current = await db.Summits.IdOfAsync(null, cancellationToken);
            var found = await db.Publications.AsNoTracking().AsSplitQuery().Include(publication => publication.Facts).Include(publication => publication.Versions).Include(publication => publication.Chapters)
                .SingleOrDefaultAsync(publication => publication.SummitId == summit && publication.Slug == query.Slug, cancellationToken) ?? throw new NotFound();
            var view = await door.ViewAsync(found, current, cancellationToken);
            if (view == PublicationView.None)
            {
                throw new NotFound();
            }

            var embargo = found.IsEmbargoed(now) ? await EmbargoAsync(query.Year, found, view, cancellationToken) : null;
            var result = new Result(found.Slug, found.Series, found.Title, found.Publisher, found.ReleasedOn, []) { Embargo = embargo, IsDraft = found.IsDraft, IsTitleOnly = view == PublicationView.Title };
            if (view == PublicationView.Title)
            {
                return result;
            }

            var files = await PublicationShelf.FilesAsync(db, found, cancellationToken);
            return result with
            {
                Facts = [.. found.Facts.OrderBy(fact => fact.Position).Select(fact => fact.Text)],
                Abstract = found.Abstract,
                Authors = [.. found.Authors],
                Isbn = found.Isbn,
                Doi = found.Doi,
                Versions = PublicationShelf.VersionsOf(found, files),
                Chapters = [.. found.Chapters.OrderBy(chapter => chapter.Position).Select(chapter => new Chapter(chapter.Title, chapter.Page, PublicationShelf.NewestOf(found, files, chapter)))],
                Errata = await db.PublicationErrata.AsNoTracking().Where(erratum => erratum.PublicationId == found.Id).OrderByDescending(erratum => erratum.PublishedAt).ThenByDescending(erratum => erratum.Id)
                    .Select(erratum => new Erratum(erratum.Code, erratum.Text, erratum.Place, erratum.PublishedAt, erratum.UpdatedAt)).ToListAsync(cancellationToken),
                Editions = found.Work is null ? [] : await EditionsAsync(found, summit, now, cancellationToken),
            };
        }

        private async Task<Embargo> EmbargoAsync(int? year, Publication publication, PublicationView view, CancellationToken cancel)
        {
            var session = publication.LaunchSession is { } slug ? (await released.GetAsync(year, cancel)).Agenda.Sessions.FirstOrDefault(session => session.Slug == slug) : null;
            var needsTerms = view == PublicationView.Title && await press.OfSenderAsync(cancel) == PressStanding.Accredited;
            return new(publication.AwaitsLaunch ? null : publication.EmbargoUntil, session?.Slug, session?.Title, needsTerms);
        }

        private async Task<IReadOnlyList<Edition>> EditionsAsync(Publication publication, long summit, DateTimeOffset now, CancellationToken cancel)
        {
            var editions = await db.Publications.AsNoTracking().Known(now).Where(other => other.Work == publication.Work && other.Id != publication.Id)
                .OrderByDescending(other => other.ReleasedOn)
                .Select(other => new { other.Slug, other.SummitId, other.Title, other.ReleasedOn, Year = db.Summits.Where(summit => summit.Id == other.SummitId).Select(summit => summit.Year).First() })
                .ToListAsync(cancel);
            return [.. editions.Select(other => new Edition(other.Slug, other.SummitId == summit ? null : other.Year, other.Title, other.ReleasedOn))];
        }
    }
}
