using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A few characters that are different after every change of the working draft.</summary>
internal static class BoardState
{
    /// <summary>A save raises a version, a new record the last identity, a removal lowers the count.</summary>
    public static async Task<string> ReadAsync(PortalDbContext db, long summitId, CancellationToken cancel)
    {
        var sessions = await db.Sessions.Where(session => session.SummitId == summitId).GroupBy(session => session.SummitId)
            .Select(all => new { Count = all.Count(), Saves = all.Sum(session => session.Version), Last = all.Max(session => session.Id) }).SingleOrDefaultAsync(cancel);
        var forums = await db.SubForums.Where(forum => forum.SummitId == summitId).GroupBy(forum => forum.SummitId)
            .Select(all => new { Count = all.Count(), Saves = all.Sum(forum => forum.Version), Last = all.Max(forum => forum.Id) }).SingleOrDefaultAsync(cancel);
        var closures = await db.RoomClosures.Where(closure => closure.SummitId == summitId).GroupBy(closure => closure.SummitId)
            .Select(all => new { Count = all.Count(), Last = all.Max(closure => closure.Id) }).SingleOrDefaultAsync(cancel);
        return string.Join('.', sessions?.Count, sessions?.Saves, sessions?.Last, forums?.Count, forums?.Saves, forums?.Last, closures?.Count, closures?.Last);
    }
}
