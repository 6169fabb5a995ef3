using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Everything that a person uploaded with a registration, as a whole: to be handed out, or to be erased.</summary>
internal sealed class RegistrationUploads(PortalDbContext db, IDocumentFiles files, PassportSeal seal, ILogger<RegistrationUploads> logger)
{
    /// <summary>What the person gave, opened, for the person alone. A file that is away is left out, and the log has it.</summary>
    public async Task<OwnUploads> ReadAsync(long registrationId, CancellationToken cancel)
    {
        var found = new List<OwnFile>();
        if (await db.ParticipantPortraits.AsNoTracking().SingleOrDefaultAsync(portrait => portrait.RegistrationId == registrationId, cancel) is { } portrait)
        {
            found.Add(new("portrait.jpg", "image/jpeg", portrait.Content));
        }

        foreach (var document in await db.RegistrationDocuments.AsNoTracking().Where(document => document.RegistrationId == registrationId).OrderBy(document => document.Id).ToListAsync(cancel))
        {
            if (await ContentAsync(document, cancel) is { } content)
            {
                found.Add(new(document.FileName, document.MediaType, content));
            }
        }

        var passport = await db.TravelDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.RegistrationId == registrationId, cancel);
        return new(
            found,
            passport is null ? null : new(seal.Open(passport), passport.IssuingCountry, passport.ExpiresOn),
            await db.DisclosuresAsync(registrationId, cancel));
    }

    /// <summary>A document's content as it was sent; null where it is away.</summary>
    public async Task<byte[]?> ContentAsync(RegistrationDocument document, CancellationToken cancel)
    {
        var content = await files.ReadAsync(document.File, cancel);
        if (content is null)
        {
            logger.LogError("The file {File} of a document is not in the data folder, or the key that sealed it is gone", document.File);
        }

        return content;
    }

    /// <summary>Takes portrait, documents and passport away, and saves. Who looked at them stays to be read. The files go with the next sweep.</summary>
    /// <returns>How many things went.</returns>
    public async Task<int> EraseAsync(long registrationId, CancellationToken cancel)
    {
        var documents = await db.RegistrationDocuments.Where(document => document.RegistrationId == registrationId).ToListAsync(cancel);
        var portraits = await db.ParticipantPortraits.Where(portrait => portrait.RegistrationId == registrationId).ToListAsync(cancel);
        var passports = await db.TravelDocuments.Where(document => document.RegistrationId == registrationId).ToListAsync(cancel);
        db.RemoveRange([.. documents, .. portraits, .. passports]);
        await db.SaveChangesAsync(cancel);
        documents.ForEach(document => files.LetGo(document.File));
        return documents.Count + portraits.Count + passports.Count;
    }
}

/// <summary>What a person uploaded with a registration.</summary>
/// <param name="Passport">Null where none was entered.</param>
internal sealed record OwnUploads(IReadOnlyList<OwnFile> Files, OwnPassport? Passport, IReadOnlyList<DisclosureLine> Disclosures);

internal sealed record OwnFile(string Name, string MediaType, byte[] Content);

/// <param name="Number">Null where the key that sealed it is gone.</param>
/// <param name="IssuingCountry">ISO 3166-1 alpha-2.</param>
internal sealed record OwnPassport(string? Number, string IssuingCountry, DateOnly ExpiresOn);
