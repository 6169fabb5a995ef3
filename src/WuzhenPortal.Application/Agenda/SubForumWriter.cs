using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Carries what people wrote into a sub-forum, new or old.</summary>
internal sealed class SubForumWriter(PortalDbContext db, RoomBooking rooms)
{
    public async Task<long> ThemeAsync(SubForumFields fields, Summit summit, CancellationToken cancel) =>
        await db.Themes.Where(theme => theme.SummitId == summit.Id && theme.Slug == fields.Theme).Select(theme => (long?)theme.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = "SubForum.Theme" };

    public async Task WriteAsync(SubForum forum, SubForumFields fields, Summit summit, CancellationToken cancel)
    {
        forum.Describe(await ThemeAsync(fields, summit, cancel), fields.Name, fields.Summary);
        if (fields.Slot.In(TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone)) is { } slot)
        {
            forum.PlaceAt(await rooms.TakeAsync(summit.Id, fields.Slot.Room!, slot, null, forum.Id, "SubForum.Slot.Room", cancel), slot);
        }
        else
        {
            forum.TakeOffTheBoard();
        }
    }
}
