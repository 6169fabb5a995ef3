using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Who is invited does not come.</summary>
public static class DeclineRegistrationInvitation
{
    [SignedIn]
    public sealed record Command : ICommand;

    internal sealed class Handler(PortalDbContext db, OwnInvitation invitations, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await invitations.FindAsync(cancellationToken) ?? throw new NotFound();
            invitation.Decline(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
