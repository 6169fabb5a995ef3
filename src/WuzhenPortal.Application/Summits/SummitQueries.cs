using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Summits;

internal static class SummitQueries
{
    /// <summary>The summit of a year, or the current one.</summary>
    public static IQueryable<Summit> Of(this IQueryable<Summit> summits, int? year) =>
        year is null ? summits.Where(summit => summit.IsCurrent) : summits.Where(summit => summit.Year == year);

    /// <summary>The key of the summit of a year, or of the current one.</summary>
    /// <exception cref="NotFound">There is no such summit.</exception>
    public static async Task<long> IdOfAsync(this IQueryable<Summit> summits, int? year, CancellationToken cancel) =>
        await summits.Of(year).Select(summit => (long?)summit.Id).SingleOrDefaultAsync(cancel) ?? throw new NotFound();
}
