using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

internal static class RegistrationToDecide
{
    /// <summary>Longest reason that a person is told, in characters.</summary>
    public const int ReasonLength = 2000;

    /// <summary>An application of the current summit, as the registrar saw it.</summary>
    /// <param name="version">What the registrar saw; null where it does not matter.</param>
    /// <exception cref="NotFound">There is no such application, or it was never handed in.</exception>
    /// <exception cref="Conflict">A colleague or the person saved since.</exception>
    public static async Task<Registration> FindAsync(PortalDbContext db, string reference, int? version, CancellationToken cancel)
    {
        var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancel);
        var registration = await db.Registrations.Include(registration => registration.Category).Include(registration => registration.Steps)
            .SingleOrDefaultAsync(registration => registration.SummitId == summit && registration.SubmittedAt != null && registration.Reference == reference, cancel) ?? throw new NotFound();
        if (version is { } seen)
        {
            registration.MustBe(seen);
        }

        return registration;
    }
}
