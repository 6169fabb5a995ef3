using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist's equipment, applications for pools, requests for interviews and accepted terms.</summary>
internal sealed class PressData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var own = await db.Registrations.Where(registration => registration.AccountId == accountId).Select(registration => registration.Id).ToListAsync(cancel);
        var equipment = await db.EquipmentItems.AsNoTracking().Where(item => own.Contains(item.RegistrationId)).OrderBy(item => item.Id)
            .Select(item => new { Registration = item.Reference, item.Kind, item.Model, item.SerialNumber, item.Value, item.Currency, item.Country }).ToListAsync(cancel);
        var pools = await db.PoolApplications.AsNoTracking().Where(application => own.Contains(application.RegistrationId)).OrderBy(application => application.Id)
            .Select(application => new { application.Label, application.Code, application.Status, application.AppliedAt, application.Place }).ToListAsync(cancel);
        var interviews = await db.InterviewRequests.AsNoTracking().Where(request => own.Contains(request.RegistrationId)).OrderBy(request => request.Id)
            .Select(request => new { request.SpeakerSlug, request.Topic, request.Format, request.LanguageCode, request.Times, request.Status, request.OfferedAt, request.Place, request.Reason }).ToListAsync(cancel);
        var terms = await db.EmbargoAcceptances.AsNoTracking().Where(acceptance => acceptance.AccountId == accountId).OrderBy(acceptance => acceptance.Id)
            .Select(acceptance => new { acceptance.TermsVersion, acceptance.AcceptedAt }).ToListAsync(cancel);
        if (equipment.Count + pools.Count + interviews.Count + terms.Count > 0)
        {
            yield return PersonalFile.Json("press.json", new { Equipment = equipment, Pools = pools, Interviews = interviews, Terms = terms });
        }
    }

    /// <summary>What remains says that somebody applied or asked, not who or about what; the drawn order of a pool stays checkable.</summary>
    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        var ids = person.RegistrationIds.ToList();
        await db.EquipmentItems.Where(item => ids.Contains(item.RegistrationId)).ExecuteDeleteAsync(cancel);
        await db.InterviewRequests.Where(request => ids.Contains(request.RegistrationId))
            .ExecuteUpdateAsync(set => set.SetProperty(request => request.Topic, "").SetProperty(request => request.Times, "").SetProperty(request => request.Reason, (string?)null), cancel);
    }
}
