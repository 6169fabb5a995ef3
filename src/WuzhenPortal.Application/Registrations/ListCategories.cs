using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks at the categories of the current summit.</summary>
public static class ListCategories
{
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <param name="IsOpen">Whether its time is now.</param>
    /// <param name="Applied">How many have handed in a registration.</param>
    public sealed record Row(
        string Code, int Version, LocalizedText Name, CategoryAccess Access, bool IsOpen, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, bool NeedsReview, int Reviewers, int? Capacity, int Taken,
        int Waiting, int Applied, BadgeColour Colour, bool IsArchived);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var found = await db.Categories().AsNoTracking().OrderBy(category => category.IsArchived).ThenBy(category => category.Position)
                .Select(category => new
                {
                    Category = category,
                    Waiting = db.CategoryPlaces.Count(place => place.CategoryId == category.Id && place.Status == PlaceStatus.Waiting),
                    Applied = db.Registrations.Count(registration => registration.CategoryId == category.Id && registration.SubmittedAt != null),
                })
                .ToListAsync(cancellationToken);
            return found.ConvertAll(row => new Row(
                row.Category.Code, row.Category.Version, row.Category.Name, row.Category.Access, row.Category.IsOpenAt(now), row.Category.OpensAt, row.Category.ClosesAt, row.Category.NeedsReview,
                row.Category.Reviewers, row.Category.Capacity, row.Category.Taken, row.Waiting, row.Applied, row.Category.Colour, row.Category.IsArchived));
        }
    }
}
