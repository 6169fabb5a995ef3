using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff read one mail. Its links are its recipient's alone, and hidden.</summary>
public static class OpenMail
{
    [Requires(Permission.ManageMail)]
    public sealed record Query(Guid Key) : IQuery<Result>;

    /// <param name="BlankedAt">Since when its words are no longer kept.</param>
    /// <param name="IsFree">Whether it can still be held back or withdrawn.</param>
    /// <param name="IsOfANotice">Whether it waits for the agenda manager.</param>
    public sealed record Result(
        Guid Key, string Kind, string Recipient, string LanguageCode, string Subject, string Html, string Text, OutboxState State, bool IsBeingSent, bool IsFree, bool IsOfANotice,
        DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset? SentAt, DateTimeOffset? FailedAt, DateTimeOffset? WithdrawnAt, DateTimeOffset? BlankedAt, int Attempts, string? Error, string? BulkCode);

    internal sealed class Handler(PortalDbContext db, IPublicAddress address, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var mail = await db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(mail => mail.Key == query.Key, cancellationToken) ?? throw new NotFound();
            var mine = mail.Kind == MailKinds.Bulk ? address.Root : null;
            var isFree = await db.OutboxMessages.Free(now).AnyAsync(other => other.Id == mail.Id, cancellationToken);
            return new(
                mail.Key, mail.Kind, mail.Recipient, mail.LanguageCode, mail.SubjectLine, OutboxQueries.WithoutLinks(mail.Html, mine), OutboxQueries.WithoutLinks(mail.PlainText, mine),
                OutboxQueries.State.Compile()(mail), mail.SentAt is null && mail.Claim is not null && mail.DueAt > now, isFree,
                isFree && !await db.OutboxMessages.NotOfANotice(db).AnyAsync(other => other.Id == mail.Id, cancellationToken),
                mail.CreatedAt, mail.DueAt > mail.CreatedAt ? mail.DueAt : mail.CreatedAt, mail.SentAt, mail.FailedAt, mail.WithdrawnAt, mail.BlankedAt, mail.Attempts, mail.LastError,
                await db.BulkMails.Where(bulk => bulk.Batch == mail.Batch).Select(bulk => bulk.Code).FirstOrDefaultAsync(cancellationToken));
        }
    }
}
