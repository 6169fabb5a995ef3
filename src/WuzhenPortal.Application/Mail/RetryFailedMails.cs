using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff have all failed mails tried again, or those of one batch.</summary>
public static class RetryFailedMails
{
    /// <param name="BulkCode">Of a mail to many; null for all.</param>
    /// <returns>How many are tried again.</returns>
    [Requires(Permission.ManageMail)]
    public sealed record Command(string? BulkCode) : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, MailDesk desk, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            // What is no longer kept cannot be sent again.
            var failed = db.OutboxMessages.In(OutboxState.Failed).Where(mail => mail.BlankedAt == null);
            failed = command.BulkCode is { } code ? failed.Where(mail => db.BulkMails.Any(bulk => bulk.Code == code && bulk.Batch == mail.Batch)) : failed;
            var retried = await failed.ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.FailedAt, (DateTimeOffset?)null).SetProperty(mail => mail.Attempts, 0).SetProperty(mail => mail.DueAt, now), cancellationToken);
            if (retried > 0)
            {
                desk.Note(nameof(OutboxMessage), 0, command.BulkCode ?? "", "Count", null, $"{retried}");
                await db.SaveChangesAsync(cancellationToken);
            }

            return retried;
        }
    }
}
