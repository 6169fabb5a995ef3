using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff hold a mail back, let it go, withdraw it, or have a failed one tried again; only as long as nobody is sending it.</summary>
public static class MoveMail
{
    public enum Move
    {
        Hold,
        Send,
        Withdraw,
        Retry,
    }

    [Requires(Permission.ManageMail)]
    public sealed record Command(Guid Key, Move Move) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Move).IsInEnum();
    }

    internal sealed class Handler(PortalDbContext db, MailDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mail = await db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(mail => mail.Key == command.Key, cancellationToken) ?? throw new NotFound();
            var now = clock.GetUtcNow();
            var it = db.OutboxMessages.Where(other => other.Id == mail.Id);
            // One statement decides against the dispatcher's claim: either this row is still free, or it is on its way.
            var moved = command.Move switch
            {
                Move.Hold => await it.Free(now).Where(other => !other.IsHeld).ExecuteUpdateAsync(set => set.SetProperty(other => other.IsHeld, true).SetProperty(other => other.Claim, (Guid?)null), cancellationToken),
                Move.Send => await it.Free(now).NotOfANotice(db).ExecuteUpdateAsync(set => set.SetProperty(other => other.IsHeld, false).SetProperty(other => other.DueAt, now), cancellationToken),
                Move.Withdraw => await it.Free(now).NotOfANotice(db).ExecuteUpdateAsync(set => set.SetProperty(other => other.WithdrawnAt, now).SetProperty(other => other.IsHeld, false).SetProperty(other => other.Claim, (Guid?)null), cancellationToken),
                _ => await it.In(OutboxState.Failed).Where(other => other.BlankedAt == null).ExecuteUpdateAsync(
                    set => set.SetProperty(other => other.FailedAt, (DateTimeOffset?)null).SetProperty(other => other.Attempts, 0).SetProperty(other => other.DueAt, now), cancellationToken),
            };
            RuleViolation.Unless(moved == 1, command.Move == Move.Retry ? "Mail.Outbox.NotFailed" : "Mail.Outbox.NotFree");
            var after = await it.AsNoTracking().Select(OutboxQueries.State).SingleAsync(cancellationToken);
            desk.Note(nameof(OutboxMessage), mail.Id, mail.Kind, "State", $"{OutboxQueries.State.Compile()(mail)}", $"{after}");
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
