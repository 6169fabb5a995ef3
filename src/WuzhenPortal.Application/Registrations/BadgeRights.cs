using System.Collections.Frozen;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a category looks like on a badge, and where it leads.</summary>
/// <param name="Colour">As in <c>#0b6665</c>; dark enough for white letters.</param>
/// <param name="Zones">Codes, each named by <c>Registrations.Zone.{code}</c> or shown as written.</param>
public sealed record BadgeRights(string Colour, IReadOnlyList<string> Zones)
{
    private static readonly BadgeRights Others = new("#4a5862", ["expo"]);

    private static readonly FrozenDictionary<string, BadgeRights> Standard = new Dictionary<string, BadgeRights>
    {
        ["delegate"] = new("#0b6665", ["plenary", "sub-forums", "expo"]),
        ["speaker"] = new("#5c4a86", ["plenary", "sub-forums", "expo", "backstage"]),
        ["press"] = new("#9c431f", ["plenary", "sub-forums", "expo", "press"]),
        ["exhibitor"] = new("#855400", ["expo"]),
        ["staff"] = new("#1c2328", ["plenary", "sub-forums", "expo", "press", "backstage"]),
        ["volunteer"] = new("#3a6b2a", ["plenary", "sub-forums", "expo"]),
    }.ToFrozenDictionary();

    /// <summary>The one place that says so for a category.</summary>
    internal static BadgeRights Of(ParticipantCategory category) => Standard.GetValueOrDefault(category.Code, Others);
}
