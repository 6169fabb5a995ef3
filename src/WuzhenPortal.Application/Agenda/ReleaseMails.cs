using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>
/// Writes, with a release, one mail to each person whose sessions and sub-forums it changes, starred, reserved or with them as a speaker; the mails are held until an agenda manager
/// confirms them. Where those of an earlier release are still held, the new ones take their place and tell of both, so that nobody is told twice.
/// </summary>
internal sealed class ReleaseMails(PortalDbContext db, IOutbox outbox) : INotificationHandler<Happened<AgendaReleased>>
{
    public async Task Handle(Happened<AgendaReleased> notification, CancellationToken cancellationToken)
    {
        var release = notification.Event.Release;
        var held = await db.ReleaseNotices.SingleOrDefaultAsync(notice => notice.SummitId == release.SummitId && notice.Status == NoticeStatus.Held, cancellationToken);
        var since = held?.Since ?? release.Number - 1;
        if (held is not null)
        {
            held.Replace();
            await db.OutboxMessages.Where(message => message.Batch == held.Batch && message.IsHeld).ExecuteDeleteAsync(cancellationToken);
        }

        var known = await db.AgendaReleases.AsNoTracking().Where(earlier => earlier.SummitId == release.SummitId && earlier.Number == since)
            .Select(earlier => earlier.Snapshot).SingleOrDefaultAsync(cancellationToken);
        if (known is null)
        {
            return;
        }

        var year = await db.Summits.Where(summit => summit.Id == release.SummitId).Select(summit => summit.Year).SingleAsync(cancellationToken);
        var news = new ReleaseNews(year, ReleasedAgenda.Deserialize(known), ReleasedAgenda.Deserialize(release.Snapshot));
        var concerned = news.IsEmpty ? [] : await ConcernedAsync(release.SummitId, news, cancellationToken);
        if (concerned.Count == 0)
        {
            return;
        }

        var notice = new ReleaseNotice(release.SummitId, release.Number, since, concerned.Count);
        db.ReleaseNotices.Add(notice);
        foreach (var (person, told) in concerned)
        {
            outbox.Add(Mail(person.Email, person.Language, person.Name, since, told) with { HeldIn = notice.Batch });
        }
    }

    /// <summary>The mail that one person gets.</summary>
    public static OutgoingMail Mail(string email, string languageCode, string name, int since, IReadOnlyList<ReleaseNews.Item> told) => new(
        "AgendaChanged", email, languageCode, $"/agenda/changes?since={since}&s={string.Join(',', told.Select(item => item.Code))}", name, new MailParagraphs([.. told.Select(item => item.Line)]));

    private async Task<List<(Person Person, IReadOnlyList<ReleaseNews.Item> Told)>> ConcernedAsync(long summit, ReleaseNews news, CancellationToken cancel)
    {
        var codes = new Dictionary<long, HashSet<string>>();
        HashSet<string> Of(long account) => codes.TryGetValue(account, out var own) ? own : codes[account] = [];
        foreach (var star in await db.PersonalAgendas.Where(agenda => agenda.WantsMails).StarsAsync(cancel))
        {
            foreach (var account in star)
            {
                Of(account).Add(star.Key);
            }
        }

        foreach (var seat in await SeatHolder.Of(db, summit, SeatStatus.Confirmed, SeatStatus.Waiting, SeatStatus.Offered).ToListAsync(cancel))
        {
            Of(seat.AccountId).Add(news.CodeOf(seat.Kind == SeatedKind.SubForum, seat.Slug));
        }

        foreach (var keeper in await db.ProfileKeepers.AsNoTracking().Where(keeper => keeper.SummitId == summit && keeper.AccountId != null).Select(keeper => new { keeper.AccountId, keeper.Slug }).ToListAsync(cancel))
        {
            Of(keeper.AccountId!.Value).UnionWith(news.CodesWith(keeper.Slug));
        }

        var told = codes.Select(person => (Account: person.Key, Told: news.For(person.Value))).Where(person => person.Told.Count > 0).ToDictionary(person => person.Account, person => person.Told);
        var people = await db.Users.AsNoTracking().Where(account => account.EmailConfirmed && account.Email != null)
            .Select(account => new Person(account.Id, account.Email!, account.LanguageCode, account.DisplayName)).ToListAsync(cancel);
        return [.. people.Where(person => told.ContainsKey(person.Account)).Select(person => (person, told[person.Account]))];
    }

    private sealed record Person(long Account, string Email, string Language, string Name);
}
