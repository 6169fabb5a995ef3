using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The categories of the current summit, the only ones that change.</summary>
internal static class CurrentCategories
{
    public static IQueryable<ParticipantCategory> Categories(this PortalDbContext db) =>
        db.ParticipantCategories.Where(category => db.Summits.Of(null).Any(summit => summit.Id == category.SummitId));

    /// <exception cref="NotFound">There is no such category.</exception>
    public static async Task<ParticipantCategory> CategoryAsync(this PortalDbContext db, string? code, CancellationToken cancel) =>
        await db.Categories().SingleOrDefaultAsync(category => category.Code == code, cancel) ?? throw new NotFound();

    /// <summary>Whether somebody has chosen the category or is invited to it.</summary>
    public static async Task<bool> IsUsedAsync(this PortalDbContext db, long categoryId, CancellationToken cancel) =>
        await db.Registrations.AnyAsync(registration => registration.CategoryId == categoryId, cancel)
        || await db.CategoryPlaces.AnyAsync(place => place.CategoryId == categoryId, cancel)
        || await db.RegistrationInvitations.AnyAsync(invitation => invitation.CategoryId == categoryId, cancel);
}
