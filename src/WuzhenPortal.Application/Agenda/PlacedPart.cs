using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A session or a sub-forum that has its time.</summary>
public sealed record PlacedPart(bool IsSubForum, string Slug, LocalizedText Name, TimeSlot Slot)
{
    /// <summary>What it is in an address.</summary>
    public string Path => $"{(IsSubForum ? "sub-forums" : "sessions")}/{Slug}";
}

/// <summary>What takes place in a room.</summary>
/// <param name="Room">Slug.</param>
/// <param name="Session">Null for a sub-forum.</param>
internal sealed record RoomUse(PlacedPart Part, string Room, AgendaSnapshot.Session? Session)
{
    /// <summary>All that is placed: sub-forums, then sessions, each in order.</summary>
    public static IReadOnlyList<RoomUse> In(AgendaSnapshot agenda) =>
    [
        .. agenda.SubForums.Where(forum => forum.Slot is not null).Select(forum => new RoomUse(new(true, forum.Slug, forum.Name, forum.Slot!.Time), forum.Slot.Room, null)).OrderBy(use => use.Part.Slot.Start),
        .. agenda.Sessions.Where(session => session.Slot is not null).Select(session => new RoomUse(new(false, session.Slug, session.Title, session.Slot!.Time), session.Slot.Room, session))
            .OrderBy(use => use.Part.Slot.Start).ThenBy(use => use.Part.Slug, StringComparer.Ordinal),
    ];
}
