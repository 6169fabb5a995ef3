using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager looks at the mails about a release: how many, of what they tell, and how one reads.</summary>
public static class OpenReleaseNotice
{
    [Requires(Permission.ReleaseAgenda)]
    public sealed record Query(int Number) : IQuery<Result>;

    /// <param name="Notice">Null where the release concerns nobody who could be told.</param>
    public sealed record Result(int Number, Notice? Notice);

    /// <param name="Since">Number of the release that people know.</param>
    /// <param name="Sample">A mail as it would reach the manager, if all of it were of concern.</param>
    public sealed record Notice(int Version, NoticeStatus Status, int Since, int People, IReadOnlyList<AgendaChange> Changes, WrittenMail Sample);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, IOutbox outbox) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.Year }).SingleAsync(cancellationToken);
            var releases = db.AgendaReleases.AsNoTracking().Where(release => release.SummitId == summit.Id);
            var snapshot = await releases.Where(release => release.Number == query.Number).Select(release => release.Snapshot).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            if (await db.ReleaseNotices.AsNoTracking().SingleOrDefaultAsync(notice => notice.SummitId == summit.Id && notice.Release == query.Number, cancellationToken) is not { } notice)
            {
                return new(query.Number, null);
            }

            var known = await releases.Where(release => release.Number == notice.Since).Select(release => release.Snapshot).SingleAsync(cancellationToken);
            var news = new ReleaseNews(summit.Year, ReleasedAgenda.Deserialize(known), ReleasedAgenda.Deserialize(snapshot));
            var reader = await db.Users.Where(account => account.Id == user.RequiredAccountId()).Select(account => account.DisplayName).SingleAsync(cancellationToken);
            var sample = outbox.Read(ReleaseMails.Mail("", user.LanguageCode, reader, notice.Since, news.Items));
            return new(query.Number, new(notice.Version, notice.Status, notice.Since, notice.People, [.. news.Items.Select(item => item.Change)], sample));
        }
    }
}
