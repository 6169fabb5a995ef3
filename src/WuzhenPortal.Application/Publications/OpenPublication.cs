using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor opens a publication, wherever it stands; without a slug, what one may choose for a new one.</summary>
public static class OpenPublication
{
    /// <param name="Slug">Null for a new one.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Query(string? Slug) : IQuery<Result>;

    /// <param name="Opened">Null for a new one.</param>
    public sealed record Result(Stored? Opened, IReadOnlyList<Launch> Sessions, IReadOnlyList<Other> Others);

    /// <param name="OpensAt">When its embargo ends, as far as that is known; null where it has ended.</param>
    /// <param name="Version">Of the whole record; saving on another one is a conflict.</param>
    /// <param name="Written">Codes of the languages in which something is written.</param>
    public sealed record Stored(
        PublicationFields Fields, int Version, PublicationState State, DateTimeOffset? OpensAt, bool AwaitsLaunch,
        IReadOnlyList<Edition> Versions, IReadOnlyList<Chapter> Chapters, IReadOnlyList<Erratum> Errata, TranslationState Translations, IReadOnlyList<string> Written);

    /// <param name="Files">Of the whole and of its chapters.</param>
    public sealed record Edition(string Number, DateOnly ReleasedOn, LocalizedText Note, IReadOnlyList<PublicationFileLine> Files);

    public sealed record Chapter(string Code, LocalizedText Title, int? Page, int Files);

    /// <param name="Version">Of this erratum.</param>
    public sealed record Erratum(string Code, int Version, LocalizedText Text, string? Place, DateTimeOffset PublishedAt);

    /// <summary>A session at which it may be launched.</summary>
    /// <param name="End">Null while it is not placed.</param>
    public sealed record Launch(string Slug, LocalizedText Title, DateTimeOffset? End);

    /// <summary>Another publication, of which it may be an edition.</summary>
    /// <param name="Key">Year of its summit and slug.</param>
    public sealed record Other(string Key, LocalizedText Title, int Year);

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var publication = query.Slug is null ? null : await desk.FindAsync(query.Slug, cancellationToken);
            var agenda = (await released.GetAsync(null, cancellationToken)).Agenda;
            var others = await db.Publications.AsNoTracking().Where(other => publication == null || other.Id != publication.Id)
                .OrderByDescending(other => other.ReleasedOn).ThenBy(other => other.Slug)
                .Select(other => new { other.Slug, other.Title, other.Work, Year = db.Summits.Where(summit => summit.Id == other.SummitId).Select(summit => summit.Year).First() })
                .ToListAsync(cancellationToken);
            var edition = publication?.Work is null ? null : others.Find(other => other.Work == publication.Work);
            return new(
                publication is null ? null : await StoredAsync(publication, edition is null ? null : $"{edition.Year}/{edition.Slug}", cancellationToken),
                [.. agenda.Sessions.OrderBy(session => session.Slot?.Start ?? DateTimeOffset.MaxValue).ThenBy(session => session.Slug).Select(session => new Launch(session.Slug, session.Title, session.Slot?.End))],
                [.. others.Select(other => new Other($"{other.Year}/{other.Slug}", other.Title, other.Year))]);
        }

        private async Task<Stored> StoredAsync(Publication publication, string? editionOf, CancellationToken cancel)
        {
            var isEmbargoed = publication.IsEmbargoed(clock.GetUtcNow());
            var files = await PublicationShelf.FilesAsync(db, publication, cancel);
            var errata = await db.PublicationErrata.AsNoTracking().Where(erratum => erratum.PublicationId == publication.Id).OrderByDescending(erratum => erratum.PublishedAt).ThenByDescending(erratum => erratum.Id)
                .Select(erratum => new Erratum(erratum.Code, erratum.Version, erratum.Text, erratum.Place, erratum.PublishedAt)).ToListAsync(cancel);
            return new(
                FieldsOf(publication, editionOf), publication.Version, ListShelf.StateOf(publication.IsDraft, publication.IsAnnounced, isEmbargoed),
                isEmbargoed ? publication.EmbargoUntil : null, publication.AwaitsLaunch,
                [.. PublicationShelf.Newest(publication).Select(version => new Edition(version.Number, version.ReleasedOn, version.Note, [.. files[version.Id]]))],
                [.. publication.Chapters.OrderBy(chapter => chapter.Position).Select(chapter => new Chapter(chapter.Code, chapter.Title, chapter.Page, files.Sum(version => version.Count(file => file.Chapter == chapter.Code))))],
                errata, TranslationState.Parse(publication.Translations), TranslationState.WrittenIn(publication.Words()));
        }

        private static PublicationFields FieldsOf(Publication publication, string? editionOf)
        {
            var local = publication is { LaunchSession: null, EmbargoUntil: { } until } ? TimeZoneInfo.ConvertTime(until, ZoneTimes.Wuzhen).DateTime : (DateTime?)null;
            return new(
                publication.Series, publication.Title, publication.Abstract, publication.Publisher, string.Join('\n', publication.Authors), publication.ReleasedOn, publication.Isbn, publication.Doi, editionOf,
                PublicationFields.LinesOf([.. publication.Facts.OrderBy(fact => fact.Position).Select(fact => fact.Text)]),
                publication.LaunchSession is not null ? EmbargoEnd.Launch : local is not null ? EmbargoEnd.Time : EmbargoEnd.Now,
                publication.LaunchSession, local is { } day ? DateOnly.FromDateTime(day) : null, local is { } time ? TimeOnly.FromDateTime(time) : null, publication.IsAnnounced);
        }
    }
}
