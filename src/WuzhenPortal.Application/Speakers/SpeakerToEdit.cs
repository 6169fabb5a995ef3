using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

internal static class SpeakerToEdit
{
    /// <summary>A speaker of the summit, at the version that the editor saw.</summary>
    /// <exception cref="NotFound">Nobody has this slug.</exception>
    /// <exception cref="Conflict">Someone saved since.</exception>
    public static async Task<Speaker> FindAsync(PortalDbContext db, long summitId, string slug, int version, CancellationToken cancel)
    {
        var speaker = await db.Speakers.SingleOrDefaultAsync(speaker => speaker.SummitId == summitId && speaker.Slug == slug, cancel) ?? throw new NotFound();
        speaker.MustBe(version);
        return speaker;
    }
}
