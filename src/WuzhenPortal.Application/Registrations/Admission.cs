using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Transfers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Gives places to those who are approved, and takes them back: the one way in and out of the state. To be called within a transaction.</summary>
internal sealed class Admission(PortalDbContext db, PlaceCounter counter, PlaceOffers offers, PlaceTransfers transfers, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The application is accepted: approved with a place, or waitlisted where the category is full.</summary>
    /// <param name="by">Account of who decides.</param>
    public async Task AdmitAsync(Registration registration, long by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (registration.DelegationMemberId is not null)
        {
            // A delegation has places of its own.
            registration.Approve(by, now);
            return;
        }

        if (await transfers.TakeOverAsync(registration, by, cancel))
        {
            return;
        }

        var category = registration.CategoryId!.Value;
        var hasPlace = await counter.TakeAsync(category, cancel);
        if (hasPlace)
        {
            registration.Approve(by, now);
        }
        else
        {
            registration.Waitlist(by, now);
        }

        var place = await FindAsync(registration, cancel) ?? db.CategoryPlaces.Add(new CategoryPlace(registration)).Entity;
        place.Admit(category, hasPlace, by, now);
    }

    /// <summary>Somebody who was approved or waitlisted leaves: the place, where there was one, is offered to who waits longest. Does nothing for everybody else.</summary>
    public async Task GiveBackAsync(Registration registration, CancellationToken cancel)
    {
        if (await FindAsync(registration, cancel) is not { } place || place.Status == PlaceStatus.Left)
        {
            return;
        }

        var held = place.HoldsPlace;
        place.Leave(user.AccountId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        if (held)
        {
            await offers.PassOnAsync(place.CategoryId, cancel);
        }
    }

    /// <summary>An acceptance that nobody was told of is taken back, and leaves no trace for the person to wonder about.</summary>
    public async Task TakeBackAsync(Registration registration, CancellationToken cancel)
    {
        if (await FindAsync(registration, cancel) is not { Steps.Count: 1 } place)
        {
            await GiveBackAsync(registration, cancel);
            return;
        }

        var (held, category) = (place.HoldsPlace, place.CategoryId);
        db.RemoveRange(place.Steps);
        db.CategoryPlaces.Remove(place);
        await db.SaveChangesAsync(cancel);
        if (held)
        {
            await offers.PassOnAsync(category, cancel);
        }
    }

    private Task<CategoryPlace?> FindAsync(Registration registration, CancellationToken cancel) =>
        db.CategoryPlaces.Include(place => place.Steps).SingleOrDefaultAsync(place => place.RegistrationId == registration.Id, cancel);
}
