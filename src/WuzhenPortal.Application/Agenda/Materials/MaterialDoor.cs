using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>Who may fetch a material. What the sender may not know of is not found.</summary>
internal sealed class MaterialDoor(PortalDbContext db, ICurrentUser user, MaterialDesk desk, ReleasedAgenda released, TimeProvider clock)
{
    /// <exception cref="NotFound">There is no such material, or not yet, or not for this sender to know.</exception>
    public async Task<Knock> OpenAsync(string code, CancellationToken cancel)
    {
        var material = await db.SessionMaterials.AsNoTracking().SingleOrDefaultAsync(material => material.Code == code, cancel) ?? throw new NotFound();
        var session = await ReleasedSessionAsync(material, cancel);
        if (await desk.MakesAgendaAsync(cancel) || (material.AddedBy is { } owner && owner == user.AccountId))
        {
            return new(material, session, IsOpen: true);
        }

        return session is null || material.IsEmbargoed(clock.GetUtcNow()) || (material.Access == MaterialAccess.Staff && !await IsStaffAsync(cancel))
            ? throw new NotFound()
            : new(material, session, await HasAccessAsync(material, session, cancel));
    }

    public async ValueTask<bool> IsStaffAsync(CancellationToken cancel) => (await user.PermissionsAsync(cancel)).Count > 0;

    private async Task<AgendaSnapshot.Session?> ReleasedSessionAsync(SessionMaterial material, CancellationToken cancel)
    {
        var summit = await db.Summits.AsNoTracking().Where(summit => summit.Id == material.SummitId).Select(summit => new { summit.Year, summit.IsCurrent }).SingleAsync(cancel);
        var agenda = await released.GetAsync(summit.IsCurrent ? null : summit.Year, cancel);
        return agenda.Agenda.Sessions.FirstOrDefault(session => session.Slug == material.Slug);
    }

    private async Task<bool> HasAccessAsync(SessionMaterial material, AgendaSnapshot.Session session, CancellationToken cancel) => material.Access switch
    {
        MaterialAccess.Everybody or MaterialAccess.Staff => true,
        MaterialAccess.Registered => await Approved(material.SummitId).AnyAsync(cancel),
        _ => await HasSeatAsync(material.SummitId, session.Slug, session.SubForum, cancel),
    };

    private Task<bool> HasSeatAsync(long summitId, string session, string? subForum, CancellationToken cancel) => (
        from registration in Approved(summitId)
        join reservation in db.SeatReservations on registration.Id equals reservation.RegistrationId
        join pool in db.SeatPools on reservation.PoolId equals pool.Id
        where reservation.Status == SeatStatus.Confirmed
            && ((pool.Kind == SeatedKind.Session && pool.Slug == session) || (pool.Kind == SeatedKind.SubForum && pool.Slug == subForum))
        select reservation.Id).AnyAsync(cancel);

    private IQueryable<Registration> Approved(long summitId)
    {
        var account = user.AccountId;
        return db.Registrations.Where(registration => registration.SummitId == summitId && registration.AccountId == account && registration.Status == RegistrationStatus.Approved);
    }
}

/// <summary>What somebody finds who asks for a material.</summary>
/// <param name="Session">Null before a release has it; only those who made the material come so far.</param>
/// <param name="IsOpen">Whether it may be fetched; else its <see cref="SessionMaterial.Access"/> says what is missing.</param>
internal sealed record Knock(SessionMaterial Material, AgendaSnapshot.Session? Session, bool IsOpen);
