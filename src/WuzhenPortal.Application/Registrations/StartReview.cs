using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar takes up an application, so that colleagues see it is in hand.</summary>
public static class StartReview
{
    /// <param name="Version">What the registrar saw.</param>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            registration.StartReview(user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
