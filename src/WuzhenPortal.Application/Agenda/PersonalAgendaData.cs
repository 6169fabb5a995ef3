using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What a person has starred.</summary>
internal sealed class PersonalAgendaData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await db.PersonalAgendas.AsNoTracking().SingleOrDefaultAsync(agenda => agenda.AccountId == accountId, cancel) is { } agenda)
        {
            yield return PersonalFile.Json("agenda.json", new { agenda.Stars, agenda.WantsMails });
        }
    }

    public Task EraseAsync(ErasedPerson person, CancellationToken cancel) => db.PersonalAgendas.Where(agenda => agenda.AccountId == person.AccountId).ExecuteDeleteAsync(cancel);
}
