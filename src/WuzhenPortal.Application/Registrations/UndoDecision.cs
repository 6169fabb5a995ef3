using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar takes the latest decision on an application back while its mails are held.</summary>
public static class UndoDecision
{
    /// <returns>Where the application stands again.</returns>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference) : ICommand<RegistrationStatus>;

    internal sealed class Handler(PortalDbContext db, DecisionUndo undo, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, RegistrationStatus>
    {
        public async Task<RegistrationStatus> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, null, cancellationToken);
            var decision = await db.HeldDecisions.Where(decision => decision.RegistrationId == registration.Id && decision.UndoneAt == null)
                .OrderByDescending(decision => decision.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            decision.Undo(user.RequiredAccountId(), clock.GetUtcNow());
            await undo.TakeBackAsync(registration, new(decision.Kind, decision.IsOpinion, decision.By, decision.StepBefore, decision.VersionAfter, decision.Mails), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return registration.Status;
        }
    }
}
