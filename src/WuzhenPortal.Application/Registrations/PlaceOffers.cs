using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Passes places that become free on to those who wait; to be called within a transaction.</summary>
internal sealed class PlaceOffers(PortalDbContext db, PlaceCounter counter, TimeProvider clock)
{
    /// <summary>One place less is taken: it is offered to who waits longest.</summary>
    public async Task PassOnAsync(long categoryId, CancellationToken cancel)
    {
        await counter.GiveBackAsync(categoryId, cancel);
        await OfferFreeAsync(categoryId, cancel);
    }

    /// <summary>The offer was not taken in time: the place is offered to the next.</summary>
    public async Task ExpireAsync(CategoryPlace place, CancellationToken cancel)
    {
        place.Expire(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await PassOnAsync(place.CategoryId, cancel);
    }

    /// <summary>Offers every free place to those who wait, the longest first.</summary>
    public async Task OfferFreeAsync(long categoryId, CancellationToken cancel)
    {
        var category = await db.ParticipantCategories.Where(category => category.Id == categoryId)
            .Join(db.Summits, category => category.SummitId, summit => summit.Id, (category, summit) => new { category.OfferHours, summit.EndsOn, summit.TimeZone })
            .SingleAsync(cancel);
        var now = clock.GetUtcNow();
        var over = TimeZoneInfo.FindSystemTimeZoneById(category.TimeZone).Instant(category.EndsOn.AddDays(1), TimeOnly.MinValue);
        // Once the summit is over, places serve nobody but those who came to it afterwards, as in the sample of a summit that has been.
        var since = over <= now ? over : DateTimeOffset.UnixEpoch;
        var until = now.AddHours(category.OfferHours) is var usual && now < over && over < usual ? over : usual;
        while (await db.CategoryPlaces.AnyAsync(place => place.CategoryId == categoryId && place.Status == PlaceStatus.Waiting && place.QueuedAt >= since, cancel) && await counter.TakeAsync(categoryId, cancel))
        {
            // The category's row is held now: nobody else can pick the same person.
            var next = await db.CategoryPlaces.InQueue(categoryId).Where(place => place.QueuedAt >= since).Include(place => place.Steps).FirstOrDefaultAsync(cancel);
            if (next is null)
            {
                await counter.GiveBackAsync(categoryId, cancel);
                return;
            }

            next.Offer(until, now);
            await db.SaveChangesAsync(cancel);
        }
    }
}

internal static class PlaceQueue
{
    /// <summary>Who waits, in the order in which places are offered.</summary>
    public static IQueryable<CategoryPlace> InQueue(this IQueryable<CategoryPlace> places, long categoryId) =>
        places.Where(place => place.CategoryId == categoryId && place.Status == PlaceStatus.Waiting).OrderBy(place => place.QueuedAt).ThenBy(place => place.Id);
}
