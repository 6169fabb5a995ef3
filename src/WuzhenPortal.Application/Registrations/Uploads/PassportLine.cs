using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>What is shown of a passport, its number hidden.</summary>
/// <param name="Masked">All but the last two characters hidden; null where the key that sealed the number is gone.</param>
/// <param name="IssuingCountry">ISO 3166-1 alpha-2.</param>
/// <param name="NamesFit">Whether the names of its zone are those of the registration; null where no zone was entered.</param>
public sealed record PassportLine(string? Masked, string IssuingCountry, DateOnly ExpiresOn, bool? NamesFit, DateTimeOffset EnteredAt);

internal static class PassportLines
{
    public static async Task<PassportLine?> PassportAsync(this PortalDbContext db, PassportSeal seal, long registrationId, CancellationToken cancel) =>
        await db.TravelDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.RegistrationId == registrationId, cancel) is { } passport
            ? new(seal.Mask(passport), passport.IssuingCountry, passport.ExpiresOn, passport.NamesFit, passport.EnteredAt) : null;
}
