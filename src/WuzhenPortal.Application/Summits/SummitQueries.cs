using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Summits;

internal static class SummitQueries
{
    /// <summary>The summit of a year, or the current one.</summary>
    public static IQueryable<Summit> Of(this IQueryable<Summit> summits, int? year) =>
        year is null ? summits.Where(summit => summit.IsCurrent) : summits.Where(summit => summit.Year == year);
}
