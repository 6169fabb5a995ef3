using System.Collections.Frozen;
using System.Globalization;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>The letters by which passports name who issued them.</summary>
internal static class IssuingStates
{
    /// <summary>What ICAO Doc 9303 part 3 section 5 has besides ISO 3166-1 alpha-3.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal) { ["D"] = "DE", ["GBD"] = "GB", ["GBN"] = "GB", ["GBO"] = "GB", ["GBP"] = "GB", ["GBS"] = "GB" };

    // By a name of culture and region: the region alone is taken for a language where one has the same letters.
    private static readonly FrozenDictionary<string, string> ByLetters = Countries.In(Language.English.Code)
        .Select(country => (Letters: new RegionInfo($"en-{country.Code}").ThreeLetterISORegionName, country.Code))
        .Concat(Others.Select(other => (other.Key, other.Value)))
        .DistinctBy(pair => pair.Item1).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <returns>ISO 3166-1 alpha-2; null where the issuer is no country of the portal's list.</returns>
    public static string? Country(string letters) => ByLetters.GetValueOrDefault(letters);
}
