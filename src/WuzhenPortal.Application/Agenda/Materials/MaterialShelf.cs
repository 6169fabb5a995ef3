using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>What goes with a session that is taken out of the working draft.</summary>
internal static class MaterialShelf
{
    /// <summary>Takes along what its speakers said to being recorded.</summary>
    /// <exception cref="RuleViolation">There are materials: files go one by one, by somebody who saw them.</exception>
    public static async Task ClearAsync(PortalDbContext db, long sessionId, CancellationToken cancel)
    {
        var materials = await db.SessionMaterials.CountAsync(material => material.SessionId == sessionId, cancel);
        RuleViolation.Unless(materials == 0, "Agenda.Materials.StillThere", materials);
        db.RecordingConsents.RemoveRange(await db.RecordingConsents.Where(consent => consent.SessionId == sessionId).ToListAsync(cancel));
    }
}
