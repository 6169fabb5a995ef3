using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>Where a publication stands for its readers.</summary>
public enum PublicationState
{
    Draft,

    /// <summary>Nobody but accredited press knows of it.</summary>
    Embargoed,

    /// <summary>Its title is public, and no more.</summary>
    Announced,

    Published,
}

/// <summary>An editor looks through the publications and messages of the current summit.</summary>
public static class ListShelf
{
    [Requires(Permission.EditPublications)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Publications">The newest first.</param>
    public sealed record Result(IReadOnlyList<Row> Publications, IReadOnlyList<Message> Messages);

    /// <param name="OpensAt">When its embargo ends, as far as that is known.</param>
    /// <param name="Outdated">Codes of the translations that are older than what they were made from.</param>
    public sealed record Row(string Slug, PublicationSeries Series, LocalizedText Title, DateOnly ReleasedOn, PublicationState State, DateTimeOffset? OpensAt, int Files, int Errata, int Downloads, IReadOnlyList<string> Outdated);

    public sealed record Message(string Slug, LocalizedText Title, DateOnly Date, bool IsDraft, IReadOnlyList<string> LanguageCodes);

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var rows = await desk.All().AsNoTracking().OrderByDescending(publication => publication.ReleasedOn).ThenBy(publication => publication.Slug)
                .Select(publication => new
                {
                    publication.Slug,
                    publication.Series,
                    publication.Title,
                    publication.ReleasedOn,
                    publication.IsDraft,
                    publication.IsAnnounced,
                    publication.AwaitsLaunch,
                    publication.EmbargoUntil,
                    publication.Translations,
                    Files = db.PublicationFiles.Count(file => file.PublicationId == publication.Id),
                    Errata = db.PublicationErrata.Count(erratum => erratum.PublicationId == publication.Id),
                    Downloads = db.PublicationFiles.Where(file => file.PublicationId == publication.Id).Sum(file => file.Downloads),
                })
                .ToListAsync(cancellationToken);
            var messages = await db.SummitMessages.AsNoTracking().Where(message => db.Summits.Of(null).Any(summit => summit.Id == message.SummitId))
                .OrderByDescending(message => message.Date).ThenBy(message => message.Slug)
                .Select(message => new { message.Slug, message.Title, message.Date, message.IsDraft, message.Body }).ToListAsync(cancellationToken);
            return new(
                [.. rows.Select(row => new Row(
                    row.Slug, row.Series, row.Title, row.ReleasedOn, StateOf(row.IsDraft, row.IsAnnounced, row.AwaitsLaunch || row.EmbargoUntil > now), row.AwaitsLaunch || row.EmbargoUntil > now ? row.EmbargoUntil : null, row.Files, row.Errata, row.Downloads, TranslationState.Parse(row.Translations).Outdated))],
                [.. messages.Select(message => new Message(message.Slug, message.Title, message.Date, message.IsDraft, [.. message.Body.All.Keys]))]);
        }
    }

    internal static PublicationState StateOf(bool isDraft, bool isAnnounced, bool isEmbargoed) =>
        isDraft ? PublicationState.Draft : !isEmbargoed ? PublicationState.Published : isAnnounced ? PublicationState.Announced : PublicationState.Embargoed;
}
