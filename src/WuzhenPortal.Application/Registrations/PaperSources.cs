using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The passport of a person, for the letter.</summary>
/// <param name="ChangedAt">When the number was last typed.</param>
public sealed record LetterPassport(string Number, DateTimeOffset ChangedAt)
{
    private const int Shown = 3;

    /// <summary>The number with all but its end hidden.</summary>
    public string Masked => Number.Length <= Shown ? new string('•', Number.Length) : new string('•', Number.Length - Shown) + Number[^Shown..];
}

/// <summary>Where letters find the number of a passport.</summary>
internal sealed class LetterIdentity(PortalDbContext db, PassportSeal seal)
{
    /// <summary>Null where the person gave none, or the key that sealed it is gone.</summary>
    public async Task<LetterPassport?> FindAsync(long registrationId, CancellationToken cancel) =>
        await db.TravelDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.RegistrationId == registrationId, cancel) is { } document && seal.Open(document) is { } number
            ? new LetterPassport(number, document.EnteredAt)
            : null;
}

/// <summary>A letter that no font of this machine draws.</summary>
/// <param name="Letter">As it is written.</param>
/// <param name="Fonts">Families of which one is needed.</param>
public sealed record MissingFont(string Letter, string Fonts);

/// <summary>What papers can be printed with.</summary>
public interface IPaperFonts
{
    /// <summary>The first letter that could not be drawn; null where all can.</summary>
    MissingFont? FindMissing(params IEnumerable<string?> texts);
}
