using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Which room is taken when, as the draft will be; the rule is that of <see cref="RoomBooking"/>.</summary>
internal sealed class RoomOccupancy
{
    private readonly Dictionary<string, List<Block>> blocks = [];

    /// <summary>Takes a room without asking, for what stands there already.</summary>
    /// <param name="slot">Where and when; null takes nothing.</param>
    /// <param name="forum">The sub-forum itself, or the one a session belongs to: they share their room.</param>
    /// <param name="isSession">Whether it is a session.</param>
    /// <param name="name">What it is called.</param>
    public void Put(AgendaSnapshot.Slot? slot, string? forum, bool isSession, LocalizedText name)
    {
        if (slot is not null)
        {
            Of(slot.Room).Add(new(new TimeSlot(slot.Start, slot.End), forum, isSession, name));
        }
    }

    /// <summary>What is there already; null when the room is free.</summary>
    public (LocalizedText Name, TimeSlot Slot)? Clash(AgendaSnapshot.Room room, TimeSlot slot, string? forum, bool isSession)
    {
        if (room.Kind == RoomKind.Online)
        {
            return null;
        }

        var clash = Of(room.Slug).Find(block => block.Slot.Overlaps(slot) && !(forum is not null && block.Forum == forum && block.IsSession != isSession));
        return clash is null ? null : (clash.Name, clash.Slot);
    }

    private List<Block> Of(string room)
    {
        if (!blocks.TryGetValue(room, out var list))
        {
            blocks[room] = list = [];
        }

        return list;
    }

    private sealed record Block(TimeSlot Slot, string? Forum, bool IsSession, LocalizedText Name);
}
