using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

internal static class PersonalAgendas
{
    /// <summary>The person's, to be changed; made when there is none yet.</summary>
    public static async Task<PersonalAgenda> PersonalAgendaOf(this PortalDbContext db, long accountId, CancellationToken cancel)
    {
        var kept = await db.PersonalAgendas.SingleOrDefaultAsync(agenda => agenda.AccountId == accountId, cancel);
        if (kept is null)
        {
            kept = new PersonalAgenda(accountId);
            db.PersonalAgendas.Add(kept);
        }

        return kept;
    }

    /// <summary>Who starred what, by code: accounts.</summary>
    public static async Task<ILookup<string, long>> StarsAsync(this IQueryable<PersonalAgenda> agendas, CancellationToken cancel) =>
        (await agendas.AsNoTracking().Where(agenda => agenda.Codes != "").Select(agenda => new { agenda.AccountId, agenda.Codes }).ToListAsync(cancel))
            .SelectMany(agenda => AgendaCode.Read(agenda.Codes), (agenda, code) => (code, agenda.AccountId)).ToLookup(star => star.code, star => star.AccountId);
}
