using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Finds whose papers are meant.</summary>
internal static class PaperQueries
{
    /// <summary>The sender's own registration; nobody else's is ever in reach.</summary>
    /// <exception cref="NotFound">There is none with this reference.</exception>
    public static async Task<Registration> OwnAsync(this PortalDbContext db, long accountId, string reference, CancellationToken cancel) =>
        await db.Registrations.AsNoTracking().Include(registration => registration.Category)
            .SingleOrDefaultAsync(registration => registration.AccountId == accountId && registration.Reference == reference, cancel) ?? throw new NotFound();

    /// <summary>A registration of the current summit that was handed in, for the staff.</summary>
    /// <exception cref="NotFound">There is none with this reference.</exception>
    public static async Task<Registration> OfPapersAsync(this PortalDbContext db, string reference, CancellationToken cancel) =>
        await db.Registrations.AsNoTracking().Include(registration => registration.Category)
            .Where(registration => db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId))
            .SingleOrDefaultAsync(registration => registration.SubmittedAt != null && registration.Reference == reference, cancel) ?? throw new NotFound();
}
