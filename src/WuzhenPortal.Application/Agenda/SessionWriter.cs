using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Carries what people wrote into a session, new or old.</summary>
internal sealed class SessionWriter(PortalDbContext db, RoomBooking rooms)
{
    public async Task WriteAsync(Session session, SessionFields fields, Summit summit, CancellationToken cancel)
    {
        session.Describe(fields.Title, fields.Abstract, fields.Format, fields.Access);
        session.SpeakIn(string.IsNullOrEmpty(fields.FloorLanguage) ? null : fields.FloorLanguage, Language.All.Select(language => language.Code).Where(fields.InterpretedInto.Contains));
        session.StreamAt(string.IsNullOrEmpty(fields.Livestream) ? null : fields.Livestream);
        session.BelongTo(await SubForumAsync(fields.SubForum, summit.Id, cancel));
        session.GiveTheFloorTo(await SpeakersAsync(fields.Speakers, summit.Id, cancel));
        await PlaceAsync(session, fields.Slot, summit, "Session.Slot.Room", cancel);
    }

    /// <summary>Gives a session its room and time, or takes both away.</summary>
    /// <param name="property">Of the request, beside which it is said that the room is taken.</param>
    /// <returns>Null where both were taken away.</returns>
    public async Task<TimeSlot?> PlaceAsync(Session session, SlotFields wanted, Summit summit, string property, CancellationToken cancel)
    {
        if (wanted.In(TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone)) is not { } slot)
        {
            session.TakeOffTheBoard();
            return null;
        }

        session.PlaceAt(await rooms.TakeAsync(summit.Id, wanted.Room!, slot, RoomBooking.Guest.Of(session), property, cancel), slot);
        return slot;
    }

    private async Task<long?> SubForumAsync(string? slug, long summitId, CancellationToken cancel) => string.IsNullOrEmpty(slug)
        ? null
        : await db.SubForums.Where(forum => forum.SummitId == summitId && forum.Slug == slug).Select(forum => (long?)forum.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = "Session.SubForum" };

    private async Task<IReadOnlyList<long>> SpeakersAsync(IReadOnlyList<string?> written, long summitId, CancellationToken cancel)
    {
        var slugs = written.OfType<string>().Where(slug => slug.Length > 0).ToList();
        var known = await db.Speakers.Where(speaker => speaker.SummitId == summitId && slugs.Contains(speaker.Slug))
            .ToDictionaryAsync(speaker => speaker.Slug, speaker => speaker.Id, cancel);
        return slugs.TrueForAll(known.ContainsKey)
            ? [.. slugs.Select(slug => known[slug])]
            : throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = "Session.Speakers" };
    }
}
