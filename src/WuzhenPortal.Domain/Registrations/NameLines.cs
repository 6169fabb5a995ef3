using System.Collections.Frozen;
using System.Globalization;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>A name as it stands on papers: in Latin letters, and in the person's own script where that is another.</summary>
/// <param name="First">The line that is read first, and largest.</param>
/// <param name="Second">Null where one line says it all.</param>
public sealed record NameLines(string First, string? Second)
{
    /// <summary>Where the family name comes first in Latin letters as well.</summary>
    private static readonly FrozenSet<string> FamilyFirst = FrozenSet.Create("CN", "HK", "MO", "TW", "KR", "KP", "JP", "VN", "HU", "KH");

    /// <summary>Where names are read in Chinese characters first.</summary>
    private static readonly FrozenSet<string> NativeFirst = FrozenSet.Create("CN", "HK", "MO", "TW");

    /// <summary>The lines on a badge: what the person wants to be called, and the name in the own script.</summary>
    public static NameLines OnBadge(Identity identity)
    {
        var latin = Latin(identity);
        var native = identity.NativeName is { } own && own != latin ? own : null;
        return native is not null && identity.Nationality is { } country && NativeFirst.Contains(country) ? new(native, latin) : new(latin, native);
    }

    /// <summary>In the order of a passport: family name in capitals, then given names.</summary>
    public static string InPassport(string? familyName, string? givenName) => Joined(familyName?.ToUpper(CultureInfo.InvariantCulture), givenName);

    private static string Latin(Identity identity)
    {
        var family = identity.FamilyName?.ToUpper(CultureInfo.InvariantCulture);
        return identity.BadgeName is { Length: > 0 } wanted ? wanted
            : identity.Nationality is { } country && FamilyFirst.Contains(country) ? Joined(family, identity.GivenName) : Joined(identity.GivenName, family);
    }

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
