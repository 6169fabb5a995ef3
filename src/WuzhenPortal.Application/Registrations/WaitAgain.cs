using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person who missed an offered place waits for another one, behind everybody who waits already.</summary>
public static class WaitAgain
{
    [SignedIn]
    public sealed record Command(string Reference) : ICommand;

    internal sealed class Handler(PortalDbContext db, PlaceCounter counter, PlaceOffers offers, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (place, _) = await OwnPlace.FindAsync(db, user, command.Reference, cancellationToken);
            await counter.LockAsync(place.CategoryId, cancellationToken);
            place.WaitAgain(user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await offers.OfferFreeAsync(place.CategoryId, cancellationToken);
        }
    }
}
