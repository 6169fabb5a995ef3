using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Domain.Agenda;

/// <summary>A time in which nothing can take place in a room: building up, repairs, a visit behind closed doors. Known to those who make the agenda, and never released.</summary>
public sealed class RoomClosure : Root, IAudited
{
    public const int CodeLength = 16;

    public const int MaxReason = 200;

    private RoomClosure()
    {
    }

    public RoomClosure(long summitId, Room room, TimeSlot slot, string reason)
    {
        SummitId = summitId;
        RoomId = room.Id;
        RoomSlug = room.Slug;
        StartsAt = slot.Start;
        EndsAt = slot.End;
        Reason = reason;
        Code = RandomCode.Of(CodeLength);
    }

    public long SummitId { get; private set; }

    public long RoomId { get; private set; }

    public string RoomSlug { get; private set; } = "";

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>In the words of whoever closed it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Names it in an address.</summary>
    public string Code { get; private set; } = "";

    public TimeSlot Slot => new(StartsAt, EndsAt);

    string IAudited.AuditName => RoomSlug;
}
