using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Sees to it that a room is never used twice at once, unless the summit's rules let it, however many place things in it at the same moment.</summary>
internal sealed class RoomBooking(PortalDbContext db, AgendaConflicts conflicts)
{
    /// <summary>Finds the room free for a session or a sub-forum; to be called within the transaction that places it.</summary>
    /// <param name="sessionId">The session to be placed; null for a sub-forum, 0 for one that is new.</param>
    /// <param name="subForumId">The sub-forum to be placed, or the one to which the session belongs: they share their room.</param>
    /// <returns>Identity of the room.</returns>
    /// <exception cref="RuleViolation">The room is taken, or gone.</exception>
    public async Task<long> TakeAsync(long summitId, string roomSlug, TimeSlot slot, long? sessionId, long? subForumId, string property, CancellationToken cancel)
    {
        // The write holds the room's row until the transaction ends: who comes second looks only after the first has placed.
        await db.Rooms.Where(room => room.SummitId == summitId && room.Slug == roomSlug)
            .ExecuteUpdateAsync(set => set.SetProperty(room => room.Placings, room => room.Placings + 1), cancel);
        var room = await db.Rooms.AsNoTracking().SingleOrDefaultAsync(room => room.SummitId == summitId && room.Slug == roomSlug, cancel)
            ?? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = property };
        var isKeptFree = !room.IsParallel && (await conflicts.RulesAsync(summitId, cancel)).RoomTwice == ConflictLevel.BlocksPlacing;
        if (isKeptFree && await ClashAsync(room.Id, slot, sessionId, subForumId, cancel) is { } clash)
        {
            throw new RuleViolation("Agenda.Desk.RoomTaken", room.Name, clash.Name, new TimeSlot(clash.Start, clash.End)) { Property = property };
        }

        return room.Id;
    }

    /// <summary>Holds all rooms of the current summit until the transaction ends: whoever places something meanwhile waits, and finds there what it has placed.</summary>
    public Task HoldAllAsync(CancellationToken cancel)
    {
        var summits = db.Summits.Of(null).Select(summit => summit.Id);
        return db.Rooms.Where(room => summits.Contains(room.SummitId)).ExecuteUpdateAsync(set => set.SetProperty(room => room.Placings, room => room.Placings + 1), cancel);
    }

    private async Task<Taken?> ClashAsync(long roomId, TimeSlot slot, long? sessionId, long? subForumId, CancellationToken cancel)
    {
        var (start, end) = (slot.Start, slot.End);
        var forums = db.SubForums.AsNoTracking().Where(forum => forum.RoomId == roomId && forum.StartsAt < end && start < forum.EndsAt);
        if (subForumId is { } own)
        {
            forums = forums.Where(forum => forum.Id != own);
        }

        var sessions = db.Sessions.AsNoTracking().Where(session => session.RoomId == roomId && session.StartsAt < end && start < session.EndsAt);
        sessions = sessionId is { } self
            ? sessions.Where(session => session.Id != self)
            : sessions.Where(session => session.SubForumId == null || session.SubForumId != subForumId);
        return await forums.OrderBy(forum => forum.StartsAt).Select(forum => new Taken(forum.Name, forum.StartsAt!.Value, forum.EndsAt!.Value)).FirstOrDefaultAsync(cancel)
            ?? await sessions.OrderBy(session => session.StartsAt).Select(session => new Taken(session.Title, session.StartsAt!.Value, session.EndsAt!.Value)).FirstOrDefaultAsync(cancel);
    }

    private sealed record Taken(LocalizedText Name, DateTimeOffset Start, DateTimeOffset End);
}
