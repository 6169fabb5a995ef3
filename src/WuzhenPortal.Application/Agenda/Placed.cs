using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What a placing did, to be told to whoever asked for it.</summary>
/// <param name="Room">Null when it was taken off the board.</param>
/// <param name="Slot">Null when it was taken off the board.</param>
public sealed record Placed(LocalizedText Name, LocalizedText? Room, TimeSlot? Slot)
{
    internal static async Task<Placed> InAsync(PortalDbContext db, LocalizedText name, long? room, TimeSlot? slot, CancellationToken cancel) =>
        new(name, await db.Rooms.AsNoTracking().Where(placed => placed.Id == room).Select(placed => placed.Name).SingleOrDefaultAsync(cancel), slot);
}
