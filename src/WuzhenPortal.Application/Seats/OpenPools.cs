using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>Where seats can be reserved, for the pages that lead there.</summary>
internal static class OpenPools
{
    /// <param name="year">Of the page's address; only the current summit, null, has seats to give.</param>
    public static async Task<bool> AnyAsync(PortalDbContext db, int? year, SeatedKind kind, string slug, CancellationToken cancel) =>
        year is null && await db.SeatPools.AnyAsync(pool => db.Summits.Of(null).Any(summit => summit.Id == pool.SummitId) && pool.Kind == kind && pool.Slug == slug && pool.IsOpen, cancel);
}
