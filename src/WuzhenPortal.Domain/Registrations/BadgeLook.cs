namespace WuzhenPortal.Domain.Registrations;

/// <summary>The colours by which gates tell categories apart: few, named, and readable with white letters on them.</summary>
public enum BadgeColour
{
    Ink,
    Teal,
    Indigo,
    Vermilion,
    Ochre,
    Plum,
    Moss,
    Slate,
}

/// <summary>Where a badge opens the door.</summary>
[Flags]
public enum BadgeZones
{
    None = 0,
    Plenary = 1,
    SubForums = 2,
    Expo = 4,
    PressCentre = 8,
    Backstage = 16,
}

/// <summary>How badges look and what they open.</summary>
public static class BadgeLook
{
    /// <summary>Every zone by itself, in the order in which people read them.</summary>
    public static readonly IReadOnlyList<BadgeZones> Zones = [.. Enum.GetValues<BadgeZones>().Where(zone => zone != BadgeZones.None)];

    /// <summary>As <c>#rrggbb</c>; white on it has a contrast of at least 4.5 to 1.</summary>
    public static string Hex(this BadgeColour colour) => colour switch
    {
        BadgeColour.Teal => "#0f6b6b",
        BadgeColour.Indigo => "#2f3f86",
        BadgeColour.Vermilion => "#b8321f",
        BadgeColour.Ochre => "#8a5a00",
        BadgeColour.Plum => "#7a2f62",
        BadgeColour.Moss => "#3f6b2a",
        BadgeColour.Slate => "#55606b",
        _ => "#1f2328",
    };
}
