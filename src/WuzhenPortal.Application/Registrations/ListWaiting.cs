using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks at the waiting list of a category: who waits since when, to whom a place is offered, and what happened lately.</summary>
public static class ListWaiting
{
    /// <summary>People on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How much of the latest history is shown.</summary>
    public const int Latest = 30;

    /// <param name="Category">Code; null for the first category that has a limit.</param>
    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(string? Category, int Page) : IQuery<Result>;

    /// <param name="Categories">Those with a limit or with people who wait.</param>
    /// <param name="Shown">Null where there is none.</param>
    /// <param name="Waiting">One page, who is asked next first.</param>
    /// <param name="Offers">To whom a place is offered, or who missed the offer.</param>
    public sealed record Result(
        IReadOnlyList<Line> Categories, Line? Shown, IReadOnlyList<Person> Waiting, int Pages, IReadOnlyList<Person> Offers, IReadOnlyList<Step> History);

    public sealed record Line(string Code, LocalizedText Name, int? Capacity, int Taken, int Waiting, int OfferHours);

    /// <param name="Turn">1 for who is asked next; 0 for who is not in the queue.</param>
    public sealed record Person(
        string Reference, int Version, int Turn, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, PlaceStatus Status, DateTimeOffset? Since, DateTimeOffset? Until,
        string? MovedBecause);

    /// <param name="Staff">Who of the staff did it; null for the person or the portal.</param>
    public sealed record Step(string Reference, PlaceStatus Status, DateTimeOffset At, DateTimeOffset? Until, string? Staff, string? Reason);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var categories = await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == summit)
                .OrderBy(category => category.Position)
                .Select(category => new
                {
                    category.Id,
                    Line = new Line(
                        category.Code, category.Name, category.Capacity, category.Taken,
                        db.CategoryPlaces.Count(place => place.CategoryId == category.Id && place.Status == PlaceStatus.Waiting), category.OfferHours),
                })
                .ToListAsync(cancellationToken);
            var limited = categories.FindAll(category => category.Line.Capacity is not null || category.Line.Waiting > 0);
            var shown = query.Category is null ? limited.FirstOrDefault() : categories.Find(category => category.Line.Code == query.Category) ?? throw new NotFound();
            var lines = limited.ConvertAll(category => category.Line);
            if (shown is null)
            {
                return new(lines, null, [], 1, [], []);
            }

            var pages = Math.Max(1, (shown.Line.Waiting + PageSize - 1) / PageSize);
            var before = (Math.Clamp(query.Page, 1, pages) - 1) * PageSize;
            var waiting = await PeopleAsync(db.CategoryPlaces.InQueue(shown.Id).Skip(before).Take(PageSize), cancellationToken);
            var offers = await PeopleAsync(
                db.CategoryPlaces.Where(place => place.CategoryId == shown.Id && (place.Status == PlaceStatus.Offered || place.Status == PlaceStatus.Expired)).OrderBy(place => place.OfferedUntil), cancellationToken);
            return new(
                lines, shown.Line, [.. waiting.Select((person, place) => person with { Turn = before + place + 1 })], pages,
                [.. offers.OrderBy(person => person.Status).ThenBy(person => person.Until)], await HistoryAsync(shown.Id, cancellationToken));
        }

        private async Task<List<Person>> PeopleAsync(IQueryable<CategoryPlace> places, CancellationToken cancel) => await (
            from place in places.AsNoTracking()
            join registration in db.Registrations on place.RegistrationId equals registration.Id
            orderby place.QueuedAt, place.Id
            select new Person(
                registration.Reference, place.Version, 0, registration.FamilyName, registration.GivenName, registration.NativeName, registration.Organisation, place.Status, place.WaitingSince,
                place.OfferedUntil, place.MovedBecause)).ToListAsync(cancel);

        private async Task<List<Step>> HistoryAsync(long categoryId, CancellationToken cancel) => await (
            from place in db.CategoryPlaces.AsNoTracking()
            from step in place.Steps
            join registration in db.Registrations on place.RegistrationId equals registration.Id
            where place.CategoryId == categoryId && place.WaitingSince != null
            orderby step.Id descending
            select new Step(
                registration.Reference, step.Status, step.At, step.Until,
                db.Users.Where(account => account.Id == step.By && account.Id != registration.AccountId).Select(account => account.DisplayName).FirstOrDefault(), step.Reason))
            .Take(Latest).ToListAsync(cancel);
    }
}
