using System.Text;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>Compares the names of a registration with those in a passport's machine-readable zone, which has 26 letters for all the world.</summary>
public static class PassportNames
{
    /// <summary>What passports write for letters that lose their marks; the first way is the one of ICAO Doc 9303 part 3.</summary>
    private static readonly (string Letter, string[] Written)[] Ways =
    [
        ("ä", ["AE", "A"]), ("ö", ["OE", "O"]), ("ü", ["UE", "U", "UXX"]), ("å", ["AA", "A"]), ("ø", ["OE", "O"]), ("æ", ["AE"]), ("œ", ["OE"]), ("ß", ["SS"]),
        ("ñ", ["N", "NXX"]), ("þ", ["TH"]), ("ð", ["D"]), ("ł", ["L"]), ("đ", ["D"]), ("ı", ["I"]),
    ];

    /// <summary>Whether they may well be the same names, in any order of family and given names.</summary>
    public static bool Fit(MachineReadableZone zone, string? family, string? given)
    {
        var read = Words(Plain($"{zone.Surname} {zone.GivenNames}"));
        return Written($"{family} {given}".ToLowerInvariant()).Any(typed => Same(read, Words(Plain(typed))));
    }

    /// <summary>The last name may have been cut off for want of room.</summary>
    private static bool Same(List<string> read, List<string> typed) => read.Order(StringComparer.Ordinal).SequenceEqual(typed.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        || (read.Count > 0 && string.Concat(read).Length >= 30 && string.Concat(typed).StartsWith(string.Concat(read), StringComparison.Ordinal));

    private static IEnumerable<string> Written(string name)
    {
        var most = Ways.Max(way => way.Written.Length);
        return Enumerable.Range(0, most).Select(turn => Ways.Aggregate(name, (text, way) => text.Replace(way.Letter, way.Written[Math.Min(turn, way.Written.Length - 1)], StringComparison.Ordinal)));
    }

    /// <summary>Capital letters and blanks alone; an apostrophe joins, anything else divides.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToUpperInvariant())
        {
            if (char.IsAsciiLetterUpper(letter))
            {
                plain.Append(letter);
            }
            else if (letter is ' ' or '-' or '‐' or '‑')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    private static List<string> Words(string plain) => [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
