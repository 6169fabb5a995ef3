using System.Collections.Frozen;

namespace WuzhenPortal.Persistence.Names;

/// <summary>How Chinese names are read, by the table beside this file, for people who type them without Chinese characters.</summary>
public static class Pinyin
{
    /// <summary>Longest spelling that is kept, in characters.</summary>
    public const int MaxLength = 400;

    /// <summary>Most ways of reading one name that are kept; two characters of several readings make four.</summary>
    private const int MaxReadings = 8;

    /// <summary>Characters beyond this are no name.</summary>
    private const int MaxCharacters = 12;

    private static readonly (FrozenDictionary<char, string[]> Readings, FrozenDictionary<char, string> Surnames) Table = Load();

    /// <summary>Every likely way to type the name: in one word, syllable by syllable, given name first, and by its initials. Empty for a name without Chinese characters.</summary>
    public static string Spell(string? name)
    {
        var signs = (name ?? "").Where(Table.Readings.ContainsKey).Take(MaxCharacters).ToList();
        if (signs.Count == 0)
        {
            return "";
        }

        List<string[]> ways = [[]];
        foreach (var (place, sign) in signs.Index())
        {
            string[] readings = place == 0 && signs.Count > 1 && Table.Surnames.TryGetValue(sign, out var surname)
                ? [surname, .. Table.Readings[sign].Where(reading => reading != surname)]
                : Table.Readings[sign];
            ways = [.. readings.SelectMany(reading => ways.Select(way => (string[])[.. way, reading])).Take(MaxReadings)];
        }

        var first = ways[0];
        string[] words =
        [
            string.Join(' ', first), .. ways.Select(way => string.Concat(way)), string.Concat((string[])[.. first.Skip(1), first[0]]), string.Concat(first.Select(syllable => syllable[..1])),
            // ü is v for those who type, and u or yu in passports.
            .. first.Any(syllable => syllable.Contains('v', StringComparison.Ordinal)) ? [string.Concat(first).Replace('v', 'u'), string.Concat(first).Replace("v", "yu", StringComparison.Ordinal)] : Array.Empty<string>(),
        ];
        var spelling = string.Join(' ', words.Distinct());
        return spelling.Length > MaxLength ? spelling[..MaxLength] : spelling;
    }

    private static (FrozenDictionary<char, string[]>, FrozenDictionary<char, string>) Load()
    {
        var readings = new Dictionary<char, SortedList<int, string>>();
        var surnames = new Dictionary<char, string>();
        using var file = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("WuzhenPortal.Persistence.Names.pinyin.txt")!);
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith('!'))
            {
                surnames[line[1]] = line[2..];
            }
            else if (!line.StartsWith('#'))
            {
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                foreach (var (rank, signs) in line[(blank + 1)..].Split(',').Index())
                {
                    foreach (var sign in signs)
                    {
                        (readings.TryGetValue(sign, out var of) ? of : readings[sign] = [])[rank] = line[..blank];
                    }
                }
            }
        }

        return (readings.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Values.ToArray()), surnames.ToFrozenDictionary());
    }
}
