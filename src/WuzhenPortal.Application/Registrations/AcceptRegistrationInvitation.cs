using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Who is invited comes: a draft opens in the category, with the invited address.</summary>
public static class AcceptRegistrationInvitation
{
    [SignedIn]
    public sealed record Command : ICommand;

    internal sealed class Handler(PortalDbContext db, OwnInvitation invitations, OwnRegistration registrations, AcceptedInvitation accepted, CurrentAction action, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await invitations.FindAsync(cancellationToken) ?? throw new NotFound();
            if (invitation.AccountId == user.RequiredAccountId())
            {
                // Pressed twice, or in two windows: it is accepted once.
                return;
            }

            RuleViolation.Unless(invitation.IsOpen(clock.GetUtcNow()), "Registrations.Invitations.LinkIsOver");
            var draft = await registrations.FindAsync(cancellationToken);
            RuleViolation.Unless(await accepted.FindAsync(cancellationToken) is null, "Registrations.Invitations.HaveOne");
            RuleViolation.Unless(draft is null or { IsDraft: true, DelegationMemberId: null }, "Registrations.Invitations.HaveOne");
            if (draft is null)
            {
                var audited = action.Name;
                draft = await registrations.StartAsync(invitation, cancellationToken);
                // Another device may have been quicker, and everything been forgotten for it.
                action.Name = audited;
                invitation = (await invitations.FindAsync(cancellationToken))!;
            }

            var category = invitation.Category!;
            AttendanceMode? mode = draft.Mode is { } chosen && category.Allows(chosen) ? chosen
                : !category.AllowsOnline ? AttendanceMode.OnSite
                : !category.AllowsOnSite ? AttendanceMode.Online : null;
            draft.Choose(new(category, mode));
            draft.Identify(draft.Identity with { Email = invitation.Email });
            invitation.Accept(draft, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
