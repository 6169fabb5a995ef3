using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

internal static class SubForumSessions
{
    /// <summary>Sessions of a sub-forum that lie within its room and time as both are stored, and go along when it moves.</summary>
    public static IQueryable<Session> Inside(this IQueryable<Session> sessions, SubForum forum) =>
        sessions.Where(session => session.SubForumId == forum.Id && session.RoomId == forum.RoomId && session.StartsAt >= forum.StartsAt && session.EndsAt <= forum.EndsAt);
}

/// <summary>Carries what people wrote into a sub-forum, new or old.</summary>
internal sealed class SubForumWriter(PortalDbContext db, RoomBooking rooms)
{
    public async Task<long> ThemeAsync(SubForumFields fields, Summit summit, CancellationToken cancel) =>
        await db.Themes.Where(theme => theme.SummitId == summit.Id && theme.Slug == fields.Theme).Select(theme => (long?)theme.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = "SubForum.Theme" };

    public async Task WriteAsync(SubForum forum, SubForumFields fields, Summit summit, CancellationToken cancel)
    {
        forum.Describe(await ThemeAsync(fields, summit, cancel), fields.Name, fields.Summary);
        await PlaceAsync(forum, [], fields.Slot, summit, "SubForum.Slot.Room", cancel);
    }

    /// <summary>Gives a sub-forum its room and time, or takes both away.</summary>
    /// <param name="inside">Sessions that go along.</param>
    /// <param name="property">Of the request, beside which it is said that the room is taken.</param>
    /// <returns>Null where both were taken away.</returns>
    public async Task<TimeSlot?> PlaceAsync(SubForum forum, IReadOnlyList<Session> inside, SlotFields wanted, Summit summit, string property, CancellationToken cancel)
    {
        if (wanted.In(TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone)) is not { } slot)
        {
            forum.TakeOffTheBoardWith(inside);
            return null;
        }

        forum.PlaceWith(inside, await rooms.TakeAsync(summit.Id, wanted.Room!, slot, RoomBooking.Guest.Of(forum), property, cancel), slot);
        return slot;
    }
}
