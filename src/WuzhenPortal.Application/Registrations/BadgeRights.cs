using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a category looks like on a badge, and where it leads.</summary>
/// <param name="Colour">As in <c>#0b6665</c>; dark enough for white letters.</param>
public sealed record BadgeRights(string Colour, IReadOnlyList<BadgeZones> Zones)
{
    internal static BadgeRights Of(ParticipantCategory category) => new(category.Colour.Hex(), [.. BadgeLook.Zones.Where(zone => category.Zones.HasFlag(zone))]);
}
