using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff take a mail to many back within its ten minutes.</summary>
public static class TakeBackBulkMail
{
    [Requires(Permission.ManageMail)]
    public sealed record Command(string Code, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var mail = await db.BulkMails.SingleOrDefaultAsync(mail => mail.Code == command.Code, cancellationToken) ?? throw new NotFound();
            mail.MustBe(command.Version);
            mail.TakeBack(now);
            await db.OutboxMessages.Where(message => message.Batch == mail.Batch).Free(now)
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.WithdrawnAt, now).SetProperty(message => message.IsHeld, false), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
