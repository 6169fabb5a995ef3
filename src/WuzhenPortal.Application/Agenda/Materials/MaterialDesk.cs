using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>Who may bring materials to a session of the current summit and take them away: those who make the agenda, and its speakers what they brought themselves.</summary>
internal sealed class MaterialDesk(PortalDbContext db, ICurrentUser user)
{
    public IQueryable<Session> Sessions() => db.Sessions.Where(session => db.Summits.Of(null).Any(summit => summit.Id == session.SummitId));

    public IQueryable<SessionMaterial> Materials() => db.SessionMaterials.Where(material => db.Summits.Of(null).Any(summit => summit.Id == material.SummitId));

    /// <summary>The sessions of the current summit in which the sender speaks.</summary>
    public IQueryable<Session> OwnSessions()
    {
        var account = user.RequiredAccountId();
        return Sessions().Where(session => session.Speakers.Any(part => db.ProfileKeepers.Any(keeper => keeper.SpeakerId == part.SpeakerId && keeper.AccountId == account)));
    }

    /// <summary>A session to which the sender may bring something.</summary>
    /// <exception cref="Forbidden">The sender may not.</exception>
    public async Task<Session> SessionAsync(string slug, CancellationToken cancel) => await MakesAgendaAsync(cancel)
        ? await Sessions().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == slug, cancel) ?? throw new NotFound()
        : await OwnSessions().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == slug, cancel) ?? throw new Forbidden();

    /// <summary>A material that the sender may take away.</summary>
    public async Task<SessionMaterial> MaterialAsync(string code, int version, CancellationToken cancel)
    {
        var material = await Materials().SingleOrDefaultAsync(material => material.Code == code, cancel);
        if (!await MakesAgendaAsync(cancel) && material?.AddedBy != user.RequiredAccountId())
        {
            throw new Forbidden();
        }

        material = material ?? throw new NotFound();
        material.MustBe(version);
        return material;
    }

    public async ValueTask<bool> MakesAgendaAsync(CancellationToken cancel) => user.IsOperator || await user.MayAsync(Permission.EditAgenda, cancel);
}
