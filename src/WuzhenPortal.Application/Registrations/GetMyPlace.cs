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

    /// <param name="Turn">1 for who is asked next; null for who does not wait.</param>
    /// <param name="Waiting">How many wait in the category.</param>
    /// <param name="OfferHours">For how long a freed place is held.</param>
    public sealed record Result(
        string Reference, LocalizedText Category, PlaceStatus Status, int? Turn, int Waiting, DateTimeOffset? WaitingSince, DateTimeOffset? OfferedUntil, int OfferHours, IReadOnlyList<Step> Steps);

    public sealed record Step(PlaceStatus Status, DateTimeOffset At, DateTimeOffset? Until, string? Reason);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var mine = await (
                from held in db.CategoryPlaces.AsNoTracking()
                join registration in db.Registrations on held.RegistrationId equals registration.Id
                join category in db.ParticipantCategories on held.CategoryId equals category.Id
                where registration.AccountId == account && registration.Reference == query.Reference
                select new { Place = held, Steps = held.Steps.OrderBy(step => step.Id).Select(step => new Step(step.Status, step.At, step.Until, step.Reason)).ToList(), category.Name, category.OfferHours })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var place = mine.Place;
            var queue = db.CategoryPlaces.InQueue(place.CategoryId);
            var waiting = await queue.CountAsync(cancellationToken);
            int? before = place.Status != PlaceStatus.Waiting ? null
                : await queue.CountAsync(other => other.QueuedAt < place.QueuedAt || (other.QueuedAt == place.QueuedAt && other.Id < place.Id), cancellationToken);
            return new(query.Reference, mine.Name, place.Status, before + 1, waiting, place.WaitingSince, place.OfferedUntil, mine.OfferHours, mine.Steps);
        }
    }
}
