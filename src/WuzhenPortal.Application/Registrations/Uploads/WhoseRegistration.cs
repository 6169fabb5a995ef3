using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Finds the registration whose uploads are asked for: the sender's own, or one that the desk has.</summary>
internal static class WhoseRegistration
{
    /// <exception cref="NotFound">There is none with this reference, or it is somebody else's.</exception>
    public static async Task<Registration> OwnRegistrationAsync(this PortalDbContext db, ICurrentUser user, string reference, CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        return await db.Registrations.AsNoTracking().SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == reference, cancel) ?? throw new NotFound();
    }

    /// <summary>The own one, to bring something to.</summary>
    /// <exception cref="RuleViolation">It is withdrawn or declined; then things can only be taken away.</exception>
    public static async Task<Registration> OwnOpenRegistrationAsync(this PortalDbContext db, ICurrentUser user, string reference, CancellationToken cancel)
    {
        var registration = await db.OwnRegistrationAsync(user, reference, cancel);
        RuleViolation.Unless(registration.IsWithdrawable, "Registrations.Identity.Over");
        return registration;
    }

    /// <summary>One of the current summit that was handed in.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static async Task<Registration> DeskRegistrationAsync(this PortalDbContext db, string reference, CancellationToken cancel) =>
        await db.Registrations.AsNoTracking().SingleOrDefaultAsync(
            registration => registration.Reference == reference && registration.SubmittedAt != null && db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId), cancel) ?? throw new NotFound();
}
