using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The portal passes places on that were offered and not taken in time.</summary>
public static class ExpirePlaces
{
    /// <returns>How many offers ended.</returns>
    [Operator]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, PlaceOffers offers, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var over = await db.CategoryPlaces.Include(place => place.Steps).Where(place => place.Status == PlaceStatus.Offered && place.OfferedUntil <= now)
                .OrderBy(place => place.OfferedUntil).Take(100).ToListAsync(cancellationToken);
            foreach (var place in over)
            {
                await offers.ExpireAsync(place, cancellationToken);
            }

            return over.Count;
        }
    }
}
