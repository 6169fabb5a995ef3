using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>A person's seats. They hang on the registration and name nobody: nothing of them needs to be erased.</summary>
internal sealed class SeatData(PortalDbContext db) : IPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seats = await (
            from reservation in db.SeatReservations.AsNoTracking()
            join registration in db.Registrations on reservation.RegistrationId equals registration.Id
            join pool in db.SeatPools on reservation.PoolId equals pool.Id
            where registration.AccountId == accountId
            orderby reservation.Id
            select new { pool.Kind, pool.Slug, reservation.Status, reservation.AskedAt, reservation.OfferedUntil }).ToListAsync(cancel);
        yield return PersonalFile.Json("seats.json", seats);
    }
}
