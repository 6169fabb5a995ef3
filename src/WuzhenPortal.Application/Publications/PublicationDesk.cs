using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>The publications of the current summit, for their editors.</summary>
internal sealed class PublicationDesk(PortalDbContext db, ReleasedAgenda released)
{
    public IQueryable<Publication> All() => db.Publications.Where(publication => db.Summits.Of(null).Any(summit => summit.Id == publication.SummitId));

    /// <summary>With all its parts.</summary>
    /// <exception cref="NotFound">There is no such publication.</exception>
    public async Task<Publication> FindAsync(string slug, CancellationToken cancel) =>
        await All().AsSplitQuery().Include(publication => publication.Facts).Include(publication => publication.Versions).Include(publication => publication.Chapters)
            .SingleOrDefaultAsync(publication => publication.Slug == slug, cancel) ?? throw new NotFound();

    /// <summary>At the version that its editor saw.</summary>
    /// <exception cref="Conflict">Someone saved since.</exception>
    public async Task<Publication> FindAsync(string slug, int version, CancellationToken cancel)
    {
        var publication = await FindAsync(slug, cancel);
        publication.MustBe(version);
        return publication;
    }

    /// <summary>Writes into a publication what its editor wrote.</summary>
    public async Task WriteAsync(Publication publication, PublicationFields fields, CancellationToken cancel)
    {
        var before = publication.Words();
        publication.Describe(fields.Series, fields.Title, fields.Publisher, fields.ReleasedOn!.Value);
        publication.Catalogue(
            fields.Abstract, fields.AuthorLines(), string.IsNullOrWhiteSpace(fields.Isbn) ? null : BookNumbers.Isbn(fields.Isbn), string.IsNullOrWhiteSpace(fields.Doi) ? null : BookNumbers.Doi(fields.Doi));
        publication.Find(fields.FindingTexts());
        publication.Translate(TranslationState.Parse(publication.Translations).After(before, publication.Words()));
        publication.Continue(await OtherEditionAsync(publication, fields.EditionOf, cancel));
        switch (fields.Embargo)
        {
            case EmbargoEnd.Launch:
                publication.EmbargoForLaunch(fields.LaunchSession!, await EndOfAsync(publication, fields.LaunchSession!, cancel), fields.IsAnnounced);
                break;
            case EmbargoEnd.Time:
                publication.EmbargoFor(ZoneTimes.Wuzhen.Instant(fields.EmbargoDay!.Value, fields.EmbargoTime.GetValueOrDefault()), fields.IsAnnounced);
                break;
            default:
                publication.LiftEmbargo();
                break;
        }
    }

    private async Task<DateTimeOffset?> EndOfAsync(Publication publication, string slug, CancellationToken cancel)
    {
        var session = (await released.GetAsync(null, cancel)).Agenda.Sessions.FirstOrDefault(session => session.Slug == slug);
        return session is not null || publication.LaunchSession == slug ? session?.Slot?.End : throw new RuleViolation("Publications.Desk.NoSuchSession") { Property = "Publication.LaunchSession" };
    }

    private async Task<Publication?> OtherEditionAsync(Publication publication, string? key, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        var (year, slug) = key.Split('/') is [var number, var rest] && int.TryParse(number, out var parsed) ? (parsed, rest) : (0, "");
        return await db.Publications.SingleOrDefaultAsync(other => other.Slug == slug && other.Id != publication.Id && db.Summits.Any(summit => summit.Id == other.SummitId && summit.Year == year), cancel)
            ?? throw new RuleViolation("Publications.Desk.NoSuchEdition") { Property = "Publication.EditionOf" };
    }
}
