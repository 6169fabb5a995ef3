using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person takes the place that was offered from the waiting list.</summary>
public static class AcceptPlace
{
    [SignedIn]
    public sealed record Command(string Reference) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (place, registration) = await OwnPlace.FindAsync(db, user, command.Reference, cancellationToken);
            var now = clock.GetUtcNow();
            place.Accept(user.RequiredAccountId(), now);
            registration.TakePlace(now);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
