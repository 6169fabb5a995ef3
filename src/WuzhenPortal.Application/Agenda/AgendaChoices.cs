using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What an editor of the agenda may choose from.</summary>
public sealed record AgendaChoices(
    IReadOnlyList<AgendaChoices.Room> Rooms, IReadOnlyList<AgendaChoices.Choice> Themes, IReadOnlyList<AgendaChoices.Choice> SubForums, IReadOnlyList<AgendaChoices.Choice> Speakers)
{
    public sealed record Choice(string Slug, LocalizedText Name);

    /// <param name="Capacity">Seats.</param>
    public sealed record Room(string Slug, LocalizedText Name, LocalizedText Venue, int Capacity);

    internal static async Task<AgendaChoices> ReadAsync(PortalDbContext db, long summitId, CancellationToken cancel) => new(
        await (from room in db.Rooms.AsNoTracking()
               join venue in db.Venues on room.VenueId equals venue.Id
               where room.SummitId == summitId
               orderby room.Position
               select new Room(room.Slug, room.Name, venue.Name, room.Capacity)).ToListAsync(cancel),
        await db.Themes.AsNoTracking().Where(theme => theme.SummitId == summitId).OrderBy(theme => theme.Position).Select(theme => new Choice(theme.Slug, theme.Name)).ToListAsync(cancel),
        await db.SubForums.AsNoTracking().Where(forum => forum.SummitId == summitId).OrderBy(forum => forum.StartsAt).ThenBy(forum => forum.Slug).Select(forum => new Choice(forum.Slug, forum.Name)).ToListAsync(cancel),
        await db.Speakers.AsNoTracking().Where(speaker => speaker.SummitId == summitId).OrderBy(speaker => speaker.Slug).Select(speaker => new Choice(speaker.Slug, speaker.Name)).ToListAsync(cancel));
}
