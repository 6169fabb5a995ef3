using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Portraits, documents and passports, and who of the staff looked at them.</summary>
internal sealed class UploadData(PortalDbContext db, RegistrationUploads uploads) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var registration in await db.Registrations.AsNoTracking().Where(registration => registration.AccountId == accountId).Select(registration => new { registration.Id, registration.Reference }).ToListAsync(cancel))
        {
            var own = await uploads.ReadAsync(registration.Id, cancel);
            if (own.Files.Count == 0 && own.Passport is null && own.Disclosures.Count == 0)
            {
                continue;
            }

            yield return PersonalFile.Json($"uploads/{registration.Reference}/identity.json", new { own.Passport, LookedAt = own.Disclosures });
            foreach (var (place, file) in own.Files.Index())
            {
                // Two documents may have one name.
                yield return new PersonalFile($"uploads/{registration.Reference}/{place + 1}-{Path.GetFileName(file.Name)}", async (stream, cancelled) => await stream.WriteAsync(file.Content, cancelled));
            }
        }
    }

    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        foreach (var id in person.RegistrationIds)
        {
            await uploads.EraseAsync(id, cancel);
        }
    }
}
