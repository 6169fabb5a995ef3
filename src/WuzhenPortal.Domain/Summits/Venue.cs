namespace WuzhenPortal.Domain.Summits;

/// <summary>A building or site with rooms; "Online" is one too.</summary>
public sealed class Venue : Entity
{
    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public int Position { get; init; }
}

/// <summary>What a room is.</summary>
public enum RoomKind
{
    Hall,
    Stage,
    Online,
}

/// <summary>A place in a venue where something can take place.</summary>
public sealed class Room : Entity
{
    public required long VenueId { get; init; }

    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public RoomKind Kind { get; init; }

    /// <summary>Seats.</summary>
    public int Capacity { get; init; }

    public int Position { get; init; }

    /// <summary>The name or capacity was invented for a sample and is not a fact of the real event.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>Raised by each placing, so that the database lets only one at a time look for clashes in this room.</summary>
    public int Placings { get; private set; }

    /// <summary>Whether several things may take place at once, as on a livestream platform.</summary>
    public bool IsParallel => Kind == RoomKind.Online;
}
