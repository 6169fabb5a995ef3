using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>The agenda as its makers see it: what a release would freeze now.</summary>
internal static class WorkingDraft
{
    public static async Task<AgendaSnapshot> ReadAsync(PortalDbContext db, long summitId, CancellationToken cancel)
    {
        var venues = await db.Venues.AsNoTracking().Where(venue => venue.SummitId == summitId).OrderBy(venue => venue.Position).ToListAsync(cancel);
        var rooms = await db.Rooms.AsNoTracking().Where(room => room.SummitId == summitId).OrderBy(room => room.Position).ToListAsync(cancel);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.SummitId == summitId).OrderBy(theme => theme.Position).ToListAsync(cancel);
        var forums = await db.SubForums.AsNoTracking().Where(forum => forum.SummitId == summitId).OrderBy(forum => forum.StartsAt).ThenBy(forum => forum.Slug).ToListAsync(cancel);
        var sessions = await db.Sessions.AsNoTracking().Include(session => session.Speakers).Where(session => session.SummitId == summitId).OrderBy(session => session.StartsAt).ThenBy(session => session.Slug).ToListAsync(cancel);
        var speakers = await db.Speakers.AsNoTracking().Where(speaker => speaker.SummitId == summitId).OrderBy(speaker => speaker.Slug).ToListAsync(cancel);
        var closures = await db.RoomClosures.AsNoTracking().Where(closure => closure.SummitId == summitId).OrderBy(closure => closure.StartsAt).ToListAsync(cancel);

        var venueSlugs = venues.ToDictionary(venue => venue.Id, venue => venue.Slug);
        var roomSlugs = rooms.ToDictionary(room => room.Id, room => room.Slug);
        var themeSlugs = themes.ToDictionary(theme => theme.Id, theme => theme.Slug);
        var forumSlugs = forums.ToDictionary(forum => forum.Id, forum => forum.Slug);
        var speakerSlugs = speakers.ToDictionary(speaker => speaker.Id, speaker => speaker.Slug);

        AgendaSnapshot.Slot? Slot(long? room, DateTimeOffset? start, DateTimeOffset? end, bool isIllustrative) =>
            room is { } id && start is { } from && end is { } to ? new(roomSlugs[id], from, to, isIllustrative) : null;

        return new(
            [.. venues.Select(venue => new AgendaSnapshot.Venue(venue.Slug, venue.Name))],
            [.. rooms.Select(room => new AgendaSnapshot.Room(room.Slug, venueSlugs[room.VenueId], room.Name, room.Kind, room.Capacity, room.IsIllustrative))],
            [.. themes.Select(theme => new AgendaSnapshot.Theme(theme.Slug, theme.Name, theme.Hue))],
            [.. forums.Select(forum => new AgendaSnapshot.SubForum(
                forum.Slug, themeSlugs[forum.ThemeId], forum.Name, forum.Summary, Slot(forum.RoomId, forum.StartsAt, forum.EndsAt, forum.IsSlotIllustrative), forum.IsIllustrative))],
            [.. sessions.Select(session => new AgendaSnapshot.Session(
                session.Slug, session.SubForumId is { } forum ? forumSlugs[forum] : null, session.Title, session.Abstract, session.Format, session.Access,
                [.. session.Speakers.OrderBy(part => part.Position).Select(part => speakerSlugs[part.SpeakerId])], [.. session.InterpretedInto],
                Slot(session.RoomId, session.StartsAt, session.EndsAt, session.IsSlotIllustrative), session.IsIllustrative, session.FloorLanguage, session.Livestream))],
            [.. speakers.Select(Of)])
        {
            Closures = [.. closures.Select(closure => new AgendaSnapshot.Closure(closure.Code, closure.RoomSlug, closure.Slot, closure.Reason))],
        };
    }

    public static AgendaSnapshot.Speaker Of(Speaker speaker) => new(speaker.Slug, speaker.Name, speaker.Role, speaker.Organisation, speaker.Country, speaker.Biography, speaker.Portrait)
    {
        Availability = speaker.Availability,
    };
}
