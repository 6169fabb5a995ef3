namespace WuzhenPortal.Domain.Seats;

/// <summary>What seats can be reserved for.</summary>
public enum SeatedKind
{
    SubForum,
    Session,
}

/// <summary>The seats of a sub-forum or session to which only those come who have reserved one.</summary>
public sealed class SeatPool : Root, IAudited
{
    /// <summary>More than the largest hall of any summit holds.</summary>
    public const int MaxCapacity = 20_000;

    private SeatPool()
    {
    }

    /// <param name="kind">Of what it is for.</param>
    /// <param name="recordId">Identity of that sub-forum or session.</param>
    /// <param name="slug">Slug of that sub-forum or session; they never change.</param>
    public SeatPool(long summitId, SeatedKind kind, long recordId, string slug)
    {
        SummitId = summitId;
        Kind = kind;
        Slug = slug;
        SubForumId = kind == SeatedKind.SubForum ? recordId : null;
        SessionId = kind == SeatedKind.Session ? recordId : null;
    }

    public long SummitId { get; private set; }

    public SeatedKind Kind { get; private set; }

    public string Slug { get; private set; } = "";

    public long? SubForumId { get; private set; }

    public long? SessionId { get; private set; }

    /// <summary>Seats in all.</summary>
    public int Capacity { get; private set; }

    /// <summary>Of these, seats that only the staff gives, to invited guests.</summary>
    public int HeldBack { get; private set; }

    /// <summary>Whether people can reserve now; who has a seat keeps it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Seats that people have or are offered. Counted up and down by the database alone, so that the last one is given once.</summary>
    public int Taken { get; private set; }

    /// <summary>Seats that guests have; counted like <see cref="Taken"/>.</summary>
    public int Guests { get; private set; }

    /// <summary>Seats that are not held back.</summary>
    public int Bookable => Capacity - HeldBack;

    string IAudited.AuditName => Slug;

    /// <summary>Sets how many there are. Nobody who has a seat loses it.</summary>
    public void Plan(int capacity, int heldBack, bool isOpen)
    {
        Demand(capacity is >= 0 and <= MaxCapacity, nameof(Capacity), "Seats.CapacityRange", MaxCapacity);
        Demand(heldBack >= 0 && heldBack <= capacity, nameof(HeldBack), "Seats.HeldBackRange");
        Demand(capacity - heldBack >= Taken, nameof(Capacity), "Seats.FewerThanTaken", Taken);
        Demand(heldBack >= Guests, nameof(HeldBack), "Seats.FewerThanGuests", Guests);
        (Capacity, HeldBack, IsOpen) = (capacity, heldBack, isOpen);
    }

    private static void Demand(bool holds, string property, string key, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleViolation(key, arguments) { Property = property };
        }
    }
}
