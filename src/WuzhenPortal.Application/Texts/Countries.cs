using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Texts;

/// <summary>Countries and regions by their ISO 3166-1 alpha-2 code, named in each of the portal's languages as Unicode CLDR names them.</summary>
public static class Countries
{
    private static readonly ConcurrentDictionary<string, Names> ByLanguage = new(StringComparer.Ordinal);

    /// <summary>All of them, in the alphabetical order that readers of the language expect.</summary>
    public static IReadOnlyList<(string Code, string Name)> In(string languageCode) => Of(languageCode).Sorted;

    /// <summary>The name in a language; null for a code that no country has.</summary>
    public static string? Name(string? code, string languageCode) => code is null ? null : Of(languageCode).ByCode.GetValueOrDefault(code);

    private static Names Of(string languageCode) => ByLanguage.GetOrAdd((Language.ByCode(languageCode) ?? Language.English).Code, Read);

    private static Names Read(string languageCode)
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream(typeof(Countries), $"Countries.{languageCode}.json")!;
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        var order = CultureInfo.GetCultureInfo(languageCode).CompareInfo;
        return new(names, [.. names.Select(pair => (pair.Key, pair.Value)).Order(Comparer<(string Code, string Name)>.Create((one, other) => order.Compare(one.Name, other.Name)))]);
    }

    private sealed record Names(Dictionary<string, string> ByCode, IReadOnlyList<(string Code, string Name)> Sorted);
}
