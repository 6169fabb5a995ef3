using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Finds an uploaded agenda, and compares it with the working draft as it is now.</summary>
internal sealed class AgendaImporter(PortalDbContext db, Requests.ICurrentUser user, TimeProvider clock)
{
    /// <summary>The document behind a code.</summary>
    /// <exception cref="NotFound">It is somebody else's, too old, or was never there.</exception>
    public async Task<(string FileName, Summit Summit, byte[] Content)> OpenAsync(string code, CancellationToken cancel)
    {
        var (sender, now) = (user.AccountId, clock.GetUtcNow());
        var upload = await db.AgendaUploads.AsNoTracking().Where(upload => upload.Code == code && upload.UploadedBy == sender && upload.ExpiresAt > now)
            .Select(upload => new { upload.FileName, upload.SummitId, upload.Content }).SingleOrDefaultAsync(cancel) ?? throw new NotFound();
        var summit = await db.Summits.AsNoTracking().SingleAsync(summit => summit.Id == upload.SummitId, cancel);
        return (upload.FileName, summit, Packed.Open(upload.Content));
    }

    /// <summary>What the document would change, and a mark of the draft it was compared with.</summary>
    public async Task<(ImportPlan Plan, string Draft)> PlanAsync(Summit summit, byte[] content, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone);
        var document = AgendaDocuments.Read(content, zone);
        var agenda = await WorkingDraft.ReadAsync(db, summit.Id, cancel);
        var keys = await db.Sessions.AsNoTracking().Where(session => session.SummitId == summit.Id && session.ImportKey != null)
            .Select(session => new { session.Slug, session.ImportKey, session.ImportedFrom })
            .ToDictionaryAsync(session => session.Slug, session => new ImportedSession(session.ImportKey, session.ImportedFrom), cancel);
        var plan = ImportPlanner.Plan(document, new(summit.Year, summit.StartsOn, summit.EndsOn, zone, agenda, keys));
        return (plan, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReleasedAgenda.Serialize(agenda)))));
    }
}
