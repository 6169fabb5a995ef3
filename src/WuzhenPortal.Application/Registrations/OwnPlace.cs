using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

internal static class OwnPlace
{
    /// <summary>The place, or the place in the waiting list, of one of the sender's registrations.</summary>
    /// <exception cref="NotFound">The sender has no such registration, or it was never accepted.</exception>
    public static async Task<(CategoryPlace Place, Registration Registration)> FindAsync(PortalDbContext db, ICurrentUser user, string? reference, CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        var registration = await db.Registrations.Include(registration => registration.Steps)
            .SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == reference, cancel) ?? throw new NotFound();
        var place = await db.CategoryPlaces.Include(place => place.Steps).SingleOrDefaultAsync(place => place.RegistrationId == registration.Id, cancel) ?? throw new NotFound();
        return (place, registration);
    }
}
