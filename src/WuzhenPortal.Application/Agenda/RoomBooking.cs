using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Sees to it that a room is never used twice at once, unless the summit's rules let it, however many place things in it at the same moment.</summary>
internal sealed class RoomBooking(PortalDbContext db, AgendaConflicts conflicts)
{
    /// <summary>Finds the room free for a session or a sub-forum; to be called within the transaction that places it.</summary>
    /// <returns>Identity of the room.</returns>
    /// <exception cref="RuleViolation">The room is taken, closed, or gone.</exception>
    public Task<long> TakeAsync(long summitId, string roomSlug, TimeSlot slot, Guest guest, string property, CancellationToken cancel) =>
        TakeAsync(summitId, db.Rooms.Where(room => room.Slug == roomSlug), slot, guest, property, cancel);

    /// <inheritdoc cref="TakeAsync(long, string, TimeSlot, Guest, string, CancellationToken)"/>
    public Task<long> TakeAsync(long summitId, long roomId, TimeSlot slot, Guest guest, string property, CancellationToken cancel) =>
        TakeAsync(summitId, db.Rooms.Where(room => room.Id == roomId), slot, guest, property, cancel);

    private async Task<long> TakeAsync(long summitId, IQueryable<Room> named, TimeSlot slot, Guest guest, string property, CancellationToken cancel)
    {
        // The write holds the room's row until the transaction ends: who comes second looks only after the first has placed.
        await named.Where(room => room.SummitId == summitId).ExecuteUpdateAsync(set => set.SetProperty(room => room.Placings, room => room.Placings + 1), cancel);
        var room = await named.AsNoTracking().SingleOrDefaultAsync(room => room.SummitId == summitId, cancel) ?? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = property };
        if ((await conflicts.RulesAsync(summitId, cancel)).RoomTwice != ConflictLevel.BlocksPlacing)
        {
            return room.Id;
        }

        if (await ClosureAsync(room.Id, slot, cancel) is { } closure)
        {
            throw new RuleViolation("Agenda.Desk.RoomClosed", room.Name, closure.Slot, closure.Reason) { Property = property };
        }

        if (!room.IsParallel && await ClashAsync(room.Id, slot, guest, cancel) is { } clash)
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

    private Task<RoomClosure?> ClosureAsync(long roomId, TimeSlot slot, CancellationToken cancel)
    {
        var (start, end) = (slot.Start, slot.End);
        return db.RoomClosures.AsNoTracking().Where(closure => closure.RoomId == roomId && closure.StartsAt < end && start < closure.EndsAt).OrderBy(closure => closure.StartsAt).FirstOrDefaultAsync(cancel);
    }

    private async Task<Taken?> ClashAsync(long roomId, TimeSlot slot, Guest guest, CancellationToken cancel)
    {
        var (start, end) = (slot.Start, slot.End);
        var forums = db.SubForums.AsNoTracking().Where(forum => forum.RoomId == roomId && forum.StartsAt < end && start < forum.EndsAt && !guest.SubForums.Contains(forum.Id));
        var sessions = db.Sessions.AsNoTracking().Where(session => session.RoomId == roomId && session.StartsAt < end && start < session.EndsAt);
        sessions = guest.IsSubForum
            ? sessions.Where(session => session.SubForumId == null || !guest.SubForums.Contains(session.SubForumId.Value))
            : sessions.Where(session => !guest.Sessions.Contains(session.Id));
        return await forums.OrderBy(forum => forum.StartsAt).Select(forum => new Taken(forum.Name, forum.StartsAt!.Value, forum.EndsAt!.Value)).FirstOrDefaultAsync(cancel)
            ?? await sessions.OrderBy(session => session.StartsAt).Select(session => new Taken(session.Title, session.StartsAt!.Value, session.EndsAt!.Value)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>What is to be placed, and what makes way for it in the same moment.</summary>
    /// <param name="Sessions">That are not in the way.</param>
    /// <param name="SubForums">That are not in the way: a session shares the room of the one it belongs to.</param>
    internal sealed record Guest(bool IsSubForum, IReadOnlyList<long> Sessions, IReadOnlyList<long> SubForums)
    {
        /// <param name="forSlotOf">The session that makes way, where two swap.</param>
        public static Guest Of(Session session, Session? forSlotOf = null) =>
            new(false, forSlotOf is null ? [session.Id] : [session.Id, forSlotOf.Id], session.SubForumId is { } forum ? [forum] : []);

        /// <param name="forSlotOf">The sub-forum that makes way, where two swap.</param>
        public static Guest Of(SubForum forum, SubForum? forSlotOf = null) => new(true, [], forSlotOf is null ? [forum.Id] : [forum.Id, forSlotOf.Id]);
    }

    private sealed record Taken(LocalizedText Name, DateTimeOffset Start, DateTimeOffset End);
}
