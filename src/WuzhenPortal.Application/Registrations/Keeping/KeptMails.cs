using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Keeping;

/// <summary>What mails said, with the links in them, by the day they left or were given up. Whom they went to, about what and when stays.</summary>
internal sealed class KeptMails(PortalDbContext db) : IKeepsForATime
{
    public string Kind => "Mails";

    public int UsualDays => 30;

    public bool IsOfASummit => false;

    public Task<int> CountAsync(KeepingTime time, CancellationToken cancel) => Over(time).CountAsync(cancel);

    public Task<int> EndAsync(KeepingTime time, CancellationToken cancel) => Over(time).ExecuteUpdateAsync(
        set => set.SetProperty(mail => mail.Html, "").SetProperty(mail => mail.PlainText, "").SetProperty(mail => mail.UnsubscribeAddress, (string?)null).SetProperty(mail => mail.BlankedAt, time.Now), cancel);

    private IQueryable<OutboxMessage> Over(KeepingTime time) =>
        db.OutboxMessages.Where(mail => mail.BlankedAt == null && (mail.SentAt <= time.Before || mail.FailedAt <= time.Before || mail.WithdrawnAt <= time.Before));
}
