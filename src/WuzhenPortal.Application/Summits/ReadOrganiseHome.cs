using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Summits;

/// <summary>Somebody of the staff opens the back office: what waits in the areas that are open to the person.</summary>
public static class ReadOrganiseHome
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <summary>An area is null where the reader has no permission for it.</summary>
    /// <param name="UnsentMails">Null too where no mail was given up.</param>
    public sealed record Result(
        LocalizedText Summit, RegistrationsWaiting? Registrations, AgendaStanding? Agenda, NewsStanding? News, MediaStanding? Media, PressFigures? Press, PublicationStanding? Publications,
        InformationStanding? Information, PeopleStanding? People, DateTimeOffset? LastAudited, MailsGivenUp? UnsentMails);

    /// <param name="Longest">When the one that waits longest was handed in; null where none waits.</param>
    public sealed record RegistrationsWaiting(int ToReview, int Asked, int Approved, DateTimeOffset? Longest);

    /// <param name="HandedIn">Sub-forums whose organisers wait for an answer.</param>
    /// <param name="Release">Number of the last one; null before the first.</param>
    public sealed record AgendaStanding(int SubForums, int HandedIn, int Sessions, int Unplaced, int? Release, DateTimeOffset? ReleasedAt);

    public sealed record NewsStanding(int Drafts, int InReview, int Scheduled, int Embargoed);

    /// <param name="ToDraw">Pictures whose renditions are in the making.</param>
    public sealed record MediaStanding(int Drafts, int WithoutAltText, int ToDraw);

    /// <param name="Outdated">Those of which a translation is older than what it was made from.</param>
    public sealed record PublicationStanding(int Drafts, int Embargoed, int Outdated);

    /// <param name="Due">Published pages that somebody should look at again.</param>
    /// <param name="Outdated">Pages of which a translation is older than what it was made from.</param>
    public sealed record InformationStanding(int Drafts, int Due, int Outdated);

    public sealed record PeopleStanding(int Accounts, int Staff);

    /// <param name="Reason">Code of the last failure, such as <c>smtp-550</c>.</param>
    public sealed record MailsGivenUp(int Count, string? Reason);

    internal sealed class Handler(PortalDbContext db, MediaDesk media, PressOffice press, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var may = await user.PermissionsAsync(cancellationToken);
            if (may.Count == 0)
            {
                throw new Forbidden();
            }

            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.Name }).SingleAsync(cancellationToken);
            return new(
                summit.Name,
                may.Contains(Permission.ReadRegistrations) ? await RegistrationsAsync(summit.Id, cancellationToken) : null,
                may.Contains(Permission.EditAgenda) ? await AgendaAsync(summit.Id, cancellationToken) : null,
                may.Contains(Permission.EditNews) ? await NewsAsync(summit.Id, cancellationToken) : null,
                may.Contains(Permission.EditMedia) ? await MediaAsync(cancellationToken) : null,
                may.Contains(Permission.ManagePress) ? await press.ReadAsync(summit.Id, cancellationToken) : null,
                may.Contains(Permission.EditPublications) ? await PublicationsAsync(summit.Id, cancellationToken) : null,
                may.Contains(Permission.EditInformation) ? await InformationAsync(cancellationToken) : null,
                may.Contains(Permission.ManagePeople) ? await PeopleAsync(cancellationToken) : null,
                may.Contains(Permission.ReadAudit) ? await db.AuditEntries.OrderByDescending(entry => entry.Id).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancellationToken) : null,
                may.Contains(Permission.ManagePeople) ? await UnsentMailsAsync(cancellationToken) : null);
        }

        private async Task<RegistrationsWaiting> RegistrationsAsync(long summitId, CancellationToken cancel)
        {
            var all = db.Registrations.AsNoTracking().Where(registration => registration.SummitId == summitId && registration.SubmittedAt != null);
            var waiting = all.Where(registration => registration.Status == RegistrationStatus.Submitted || registration.Status == RegistrationStatus.UnderReview);
            return new(
                await waiting.CountAsync(cancel),
                await all.CountAsync(registration => registration.Status == RegistrationStatus.InformationRequested, cancel),
                await all.CountAsync(registration => registration.Status == RegistrationStatus.Approved, cancel),
                await waiting.MinAsync(registration => registration.SubmittedAt, cancel));
        }

        private async Task<AgendaStanding> AgendaAsync(long summitId, CancellationToken cancel)
        {
            var last = await db.AgendaReleases.AsNoTracking().Where(release => release.SummitId == summitId).OrderByDescending(release => release.Number)
                .Select(release => new { release.Number, release.ReleasedAt }).FirstOrDefaultAsync(cancel);
            var sessions = db.Sessions.AsNoTracking().Where(session => session.SummitId == summitId);
            return new(
                await db.SubForums.CountAsync(forum => forum.SummitId == summitId, cancel),
                await db.SubForumProposals.CountAsync(proposal => proposal.SummitId == summitId && proposal.Status == ProposalStatus.HandedIn, cancel), await sessions.CountAsync(cancel), await sessions.CountAsync(session => session.StartsAt == null, cancel),
                last?.Number, last?.ReleasedAt);
        }

        private async Task<NewsStanding> NewsAsync(long summitId, CancellationToken cancel)
        {
            var now = clock.GetUtcNow();
            var articles = db.NewsArticles.AsNoTracking().Where(article => article.SummitId == summitId);
            return new(
                await articles.CountAsync(article => article.Status == NewsStatus.Draft, cancel),
                await articles.CountAsync(article => article.Status == NewsStatus.InReview, cancel),
                await articles.CountAsync(article => article.Status == NewsStatus.Published && article.PublishedAt > now, cancel),
                await articles.UnderEmbargo(summitId, now).CountAsync(cancel));
        }

        private async Task<MediaStanding> MediaAsync(CancellationToken cancel)
        {
            var items = media.Items().AsNoTracking();
            return new(
                await items.CountAsync(item => item.Status == MediaStatus.Draft, cancel),
                await items.CountAsync(item => item.Status == MediaStatus.Draft && item.AltText == LocalizedText.Empty && (item.Kind == MediaKind.Photo || item.Kind == MediaKind.Logo), cancel),
                await items.CountAsync(item => item.State == MediaState.Waiting, cancel));
        }

        private async Task<PublicationStanding> PublicationsAsync(long summitId, CancellationToken cancel)
        {
            var now = clock.GetUtcNow();
            var publications = db.Publications.AsNoTracking().Where(publication => publication.SummitId == summitId);
            return new(
                await publications.CountAsync(publication => publication.IsDraft, cancel),
                await publications.CountAsync(publication => !publication.IsDraft && (publication.AwaitsLaunch || publication.EmbargoUntil > now), cancel),
                (await publications.Where(publication => publication.Translations != null).Select(publication => publication.Translations).ToListAsync(cancel)).Count(IsOutdated));
        }

        /// <summary>Some dozens of pages; when one is due, no database reckons.</summary>
        private async Task<InformationStanding> InformationAsync(CancellationToken cancel)
        {
            var now = clock.GetUtcNow();
            var pages = await db.InformationPages.AsNoTracking().ToListAsync(cancel);
            return new(pages.Count(page => !page.IsPublished), pages.Count(page => page.IsDueAt(now)), pages.Count(page => IsOutdated(page.Translations)));
        }

        private static bool IsOutdated(string? translations) => TranslationState.Parse(translations).Outdated.Count > 0;

        private async Task<PeopleStanding> PeopleAsync(CancellationToken cancel) =>
            new(await db.Users.CountAsync(cancel), await db.RoleAssignments.Select(assignment => assignment.AccountId).Distinct().CountAsync(cancel));

        private async Task<MailsGivenUp?> UnsentMailsAsync(CancellationToken cancel)
        {
            var unsent = db.OutboxMessages.AsNoTracking().Where(mail => mail.FailedAt != null);
            return await unsent.OrderByDescending(mail => mail.FailedAt).Select(mail => new { mail.LastError }).FirstOrDefaultAsync(cancel) is { } last
                ? new(await unsent.CountAsync(cancel), last.LastError)
                : null;
        }
    }
}
