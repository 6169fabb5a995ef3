using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar says yes; the person is told.</summary>
public static class ApproveRegistration
{
    /// <param name="Version">What the registrar saw.</param>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            registration.Approve(user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
