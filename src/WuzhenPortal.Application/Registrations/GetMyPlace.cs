using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks how it stands with the place in the category: the turn, what happens next, and what happened so far.</summary>
public static class GetMyPlace
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Category">Null for a registration that was not accepted.</param>
    /// <param name="Turn">1 for who is asked next; null for who does not wait.</param>
    /// <param name="Waiting">How many wait in the category.</param>
    /// <param name="OfferHours">For how long a freed place is held.</param>
    public sealed record Result(
        string Reference, LocalizedText? Category, PlaceStatus Status, int? Turn, int Waiting, DateTimeOffset? WaitingSince, DateTimeOffset? OfferedUntil, int OfferHours, IReadOnlyList<Step> Steps);

    public sealed record Step(PlaceStatus Status, DateTimeOffset At, DateTimeOffset? Until, string? Reason);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var mine = await (
                from registration in db.Registrations.AsNoTracking()
                where registration.AccountId == account && registration.Reference == query.Reference
                join held in db.CategoryPlaces on registration.Id equals held.RegistrationId into places
                from held in places.DefaultIfEmpty()
                join category in db.ParticipantCategories on held.CategoryId equals category.Id into categories
                from category in categories.DefaultIfEmpty()
                select new { Place = held, category.Name, OfferHours = (int?)category.OfferHours })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            if (mine.Place is not { } place)
            {
                return new(query.Reference, null, PlaceStatus.Left, null, 0, null, null, 0, []);
            }

            var steps = await db.CategoryPlaces.Where(held => held.Id == place.Id).SelectMany(held => held.Steps).OrderBy(step => step.Id)
                .Select(step => new Step(step.Status, step.At, step.Until, step.Reason)).ToListAsync(cancellationToken);
            var queue = db.CategoryPlaces.InQueue(place.CategoryId);
            var waiting = await queue.CountAsync(cancellationToken);
            int? before = place.Status != PlaceStatus.Waiting ? null
                : await queue.CountAsync(other => other.QueuedAt < place.QueuedAt || (other.QueuedAt == place.QueuedAt && other.Id < place.Id), cancellationToken);
            return new(query.Reference, mine.Name, place.Status, before + 1, waiting, place.WaitingSince, place.OfferedUntil, mine.OfferHours!.Value, steps);
        }
    }
}
