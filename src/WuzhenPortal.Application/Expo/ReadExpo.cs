using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Expo;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Expo;

/// <summary>A visitor sees what the expo of a summit is about and who is there.</summary>
public static class ReadExpo
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year) : IQuery<Result>;

    /// <param name="Edition">Null where nothing is known of that year's expo.</param>
    public sealed record Result(Edition? Edition, IReadOnlyList<ExhibitorCard> Exhibitors, SummitFacts Summit);

    public sealed record Edition(LocalizedText Name, DateOnly OpensOn, DateOnly ClosesOn, LocalizedText CloudHallName, IReadOnlyList<LocalizedText> Topics);

    /// <param name="Booth">Null for one that shows online only.</param>
    public sealed record ExhibitorCard(string Slug, LocalizedText Name, string? Country, Booth? Booth, int Exhibits);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(query.Year)
                .Select(summit => new { summit.Id, Facts = new SummitFacts(summit.Name, summit.City, summit.Organiser, summit.StartsOn, summit.EndsOn, null) })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var edition = await db.ExpoEditions.AsNoTracking().Where(expo => expo.SummitId == summit.Id)
                .Select(expo => new Edition(expo.Name, expo.OpensOn, expo.ClosesOn, expo.CloudHallName, expo.Topics.OrderBy(topic => topic.Position).Select(topic => topic.Name).ToList()))
                .SingleOrDefaultAsync(cancellationToken);
            var exhibitors = await db.Exhibitors.AsNoTracking().Where(exhibitor => exhibitor.SummitId == summit.Id)
                .Select(exhibitor => new ExhibitorCard(exhibitor.Slug, exhibitor.Name, exhibitor.Country, exhibitor.Booth, exhibitor.Exhibits.Count))
                .ToListAsync(cancellationToken);
            // By name, in the alphabetical order of the sender's language.
            var order = StringComparer.Create(CultureInfo.GetCultureInfo(user.LanguageCode), ignoreCase: true);
            return new(edition, [.. exhibitors.OrderBy(exhibitor => exhibitor.Name.In(user.LanguageCode).Text, order)], summit.Facts);
        }
    }
}
