using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>What there is to fetch and to watch of a released session, at this moment.</summary>
internal sealed class SessionMedia(PortalDbContext db, MaterialDoor door, TimeProvider clock)
{
    /// <summary>People come a little early.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    /// <param name="year">Of the page's address; null for the current summit.</param>
    public async Task<MediaOfSession> ReadAsync(int? year, AgendaSnapshot.Session session, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var materials = await db.SessionMaterials.AsNoTracking()
            .Where(material => db.Summits.Of(year).Any(summit => summit.Id == material.SummitId) && material.Slug == session.Slug)
            .OrderBy(material => material.Position).ThenBy(material => material.Id)
            .Select(material => new { Line = new MaterialLine(material.Code, material.Name, material.Kind, material.Size, material.LanguageCode, material.Access), material.EmbargoUntil })
            .ToListAsync(cancel);
        var isStaff = materials.Exists(material => material.Line.Access == MaterialAccess.Staff) && await door.IsStaffAsync(cancel);
        return new(
            [.. materials.Where(material => !(material.EmbargoUntil > now) && (isStaff || material.Line.Access != MaterialAccess.Staff)).Select(material => material.Line)],
            session.Livestream is not null && session.Slot is { } slot && slot.Start - Early <= now && now < slot.End ? session.Livestream : null,
            await RecordingAsync(year, session, now, cancel),
            materials.Select(material => material.EmbargoUntil).Append(session.Slot?.Start - Early).Append(session.Slot?.End).Where(moment => moment > now).Min());
    }

    /// <summary>Shown after the end, and only while everybody who spoke agrees.</summary>
    private async Task<string?> RecordingAsync(int? year, AgendaSnapshot.Session session, DateTimeOffset now, CancellationToken cancel)
    {
        if (Moments.Of(session.Slot, now) != Moment.Over)
        {
            return null;
        }

        var recorded = await db.Sessions.AsNoTracking()
            .Where(stored => db.Summits.Of(year).Any(summit => summit.Id == stored.SummitId) && stored.Slug == session.Slug && stored.Recording != null)
            .Select(stored => new { stored.Id, stored.Recording }).SingleOrDefaultAsync(cancel);
        return recorded is not null && (await Consents.ReadAsync(db, recorded.Id, cancel)).AllowRecording(session.Speakers) ? recorded.Recording : null;
    }
}

/// <summary>A material in a list for readers.</summary>
/// <param name="Code">By which its address names it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="LanguageCode">Of what is written in it; null where nothing is said of it.</param>
public sealed record MaterialLine(string Code, LocalizedText Name, MaterialKind Kind, long Size, string? LanguageCode, MaterialAccess Access);

/// <summary>What there is to fetch and to watch of a session.</summary>
/// <param name="Livestream">Shortly before it begins and until it ends.</param>
/// <param name="Recording">After its end, while everybody agrees.</param>
/// <param name="ChangesAt">When the clock alone changes what is told here; null when never.</param>
public sealed record MediaOfSession(IReadOnlyList<MaterialLine> Materials, string? Livestream, string? Recording, DateTimeOffset? ChangesAt);
