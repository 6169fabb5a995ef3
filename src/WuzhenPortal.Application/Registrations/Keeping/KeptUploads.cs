using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Keeping;

/// <summary>Passports, documents and portraits, by the end of the summit, or by the last step of whoever came after it.</summary>
internal sealed class KeptUploads(PortalDbContext db, RegistrationUploads uploads) : IKeepsForATime
{
    public string Kind => "Uploads";

    public int UsualDays => 30;

    public bool IsOfASummit => true;

    public async Task<int> CountAsync(KeepingTime time, CancellationToken cancel) => (await OverAsync(time, cancel)).Count;

    public async Task<int> EndAsync(KeepingTime time, CancellationToken cancel)
    {
        var over = await OverAsync(time, cancel);
        foreach (var id in over)
        {
            await uploads.EraseAsync(id, cancel);
        }

        return over.Count;
    }

    /// <summary>Registrations that still have some.</summary>
    private async Task<List<long>> OverAsync(KeepingTime time, CancellationToken cancel) => !time.IsOverSinceSummit
        ? []
        : await db.Registrations.AtRestSince(time.Before).Where(registration => registration.SummitId == time.SummitId
                && (db.TravelDocuments.Any(document => document.RegistrationId == registration.Id) || db.RegistrationDocuments.Any(document => document.RegistrationId == registration.Id)
                    || db.ParticipantPortraits.Any(portrait => portrait.RegistrationId == registration.Id)))
            .OrderBy(registration => registration.Id).Select(registration => registration.Id).ToListAsync(cancel);
}
