using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>
/// Sends what is due in the outbox. Any number of nodes may run it: a message is claimed by one atomic statement, for as long as the lease lasts,
/// so that no two send it, and a node that is killed leaves it to the next one.
/// </summary>
public sealed class MailDispatcher(PortalDbContext db, IMailTransport transport, TimeProvider clock, ILogger<MailDispatcher> logger)
{
    /// <summary>After this time a claimed message that nobody reported on may be claimed again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Well below the lease: a slow server must not make two nodes send one message.</summary>
    public static readonly TimeSpan SendTimeout = TimeSpan.FromMinutes(1);

    private const int BatchSize = 20;

    /// <summary>Sends everything that is due now; stops between two messages, never within one.</summary>
    /// <returns>How many left the portal.</returns>
    public async Task<int> SendDueAsync(CancellationToken stopping)
    {
        var sent = 0;
        while (!stopping.IsCancellationRequested)
        {
            var due = await Due(clock.GetUtcNow()).OrderBy(message => message.DueAt).ThenBy(message => message.Id).Select(message => message.Id).Take(BatchSize).ToListAsync(stopping);
            if (due.Count == 0)
            {
                break;
            }

            foreach (var id in due.TakeWhile(_ => !stopping.IsCancellationRequested))
            {
                sent += await ClaimAsync(id) is { } claim && await SendAsync(id, claim) ? 1 : 0;
            }
        }

        return sent;
    }

    /// <summary>Takes a message for this node alone; null when another one was quicker.</summary>
    internal async Task<Guid?> ClaimAsync(long id)
    {
        var claim = Guid.NewGuid();
        var now = clock.GetUtcNow();
        var until = now + Lease;
        // The attempt counts from here, so that a message that kills its node is given up too.
        var claimed = await Due(now).Where(message => message.Id == id).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.Claim, claim)
            .SetProperty(message => message.DueAt, until)
            .SetProperty(message => message.Attempts, message => message.Attempts + 1));
        return claimed == 1 ? claim : null;
    }

    private async Task<bool> SendAsync(long id, Guid claim)
    {
        var message = await db.OutboxMessages.AsNoTracking().Where(message => message.Id == id)
            .Select(message => new
            {
                message.Kind,
                message.Attempts,
                Mail = new MailToSend(message.Key, message.Recipient, message.LanguageCode, message.SubjectLine, message.Html, message.PlainText, message.CreatedAt, message.UnsubscribeAddress),
            })
            .SingleAsync();
        if (message.Attempts > OutboxMessage.MaxAttempts)
        {
            await GiveUpAsync(id, claim, "interrupted");
            logger.LogError("Mail {Mail} ({Kind}) was given up: its sending never ended", id, message.Kind);
            return false;
        }

        try
        {
            using var timeout = new CancellationTokenSource(SendTimeout, clock);
            await transport.SendAsync(message.Mail, timeout.Token);
        }
        catch (Exception failure)
        {
            // Only the kind of failure is kept: its words can hold an address.
            await PutOffAsync(id, claim, message.Kind, message.Attempts, failure is MailNotSent refused ? refused.Reason : failure.GetType().Name);
            return false;
        }

        var now = clock.GetUtcNow();
        var marked = await Held(id, claim).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.SentAt, now)
            .SetProperty(message => message.Claim, (Guid?)null)
            .SetProperty(message => message.LastError, (string?)null));
        await ForgetAsync(id);
        if (marked == 0)
        {
            logger.LogWarning("Mail {Mail} ({Kind}) was sent after its lease had ended; another node may send it too", id, message.Kind);
        }

        return true;
    }

    private async Task PutOffAsync(long id, Guid claim, string kind, int attempts, string reason)
    {
        if (attempts >= OutboxMessage.MaxAttempts)
        {
            await GiveUpAsync(id, claim, reason);
            logger.LogError("Mail {Mail} ({Kind}) was given up after {Attempts} attempts: {Reason}", id, kind, attempts, reason);
            return;
        }

        var due = clock.GetUtcNow() + OutboxMessage.DelayAfter(attempts);
        await Held(id, claim).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.DueAt, due)
            .SetProperty(message => message.Claim, (Guid?)null)
            .SetProperty(message => message.LastError, reason));
        logger.LogWarning("Mail {Mail} ({Kind}) was not sent, attempt {Attempts}: {Reason}", id, kind, attempts, reason);
    }

    private async Task GiveUpAsync(long id, Guid claim, string reason)
    {
        var now = clock.GetUtcNow();
        await Held(id, claim).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.FailedAt, now)
            .SetProperty(message => message.Claim, (Guid?)null)
            .SetProperty(message => message.LastError, reason));
        await ForgetAsync(id);
    }

    /// <summary>A mail that must leave no trace: its words and its recipient go with it.</summary>
    private Task<int> ForgetAsync(long id)
    {
        var now = clock.GetUtcNow();
        return db.OutboxMessages.Where(message => message.Id == id && message.IsForgotten && (message.SentAt != null || message.FailedAt != null)).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.Recipient, "")
            .SetProperty(message => message.SubjectLine, "")
            .SetProperty(message => message.Html, "")
            .SetProperty(message => message.PlainText, "")
            .SetProperty(message => message.UnsubscribeAddress, (string?)null)
            .SetProperty(message => message.BlankedAt, now));
    }

    private IQueryable<OutboxMessage> Due(DateTimeOffset now) =>
        db.OutboxMessages.Where(message => message.SentAt == null && message.FailedAt == null && message.WithdrawnAt == null && !message.IsHeld && message.DueAt <= now);

    /// <summary>Only who holds the claim may say how the sending ended.</summary>
    private IQueryable<OutboxMessage> Held(long id, Guid claim) =>
        db.OutboxMessages.Where(message => message.Id == id && message.Claim == claim && message.SentAt == null);
}
