using System.Text;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Reads text as the spreadsheets of some countries still write it, in an encoding that the file does not name.</summary>
internal static class OldEncodings
{
    /// <summary>Headings that must be understood before an encoding is believed: a family name and an address.</summary>
    private const int FewestHeadings = 2;

    /// <summary>Lines among which the headings are looked for.</summary>
    private const int LinesLookedAt = 10;

    /// <summary>Letters outside ASCII that stand together in a Western European word, at most.</summary>
    private const int LongestWesternRun = 2;

    private const string Western = "windows-1252";

    /// <summary>By the language that is written in it.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["en"] = Western, ["zh-Hans"] = "gb18030", ["ru"] = "windows-1251", ["ar"] = "windows-1256" };

    /// <summary>The text in the encoding under which most headings are understood; null where none is, so that no name comes in garbled.</summary>
    /// <param name="languageCode">Of the reader: decides where the headings alone do not.</param>
    public static string? Read(byte[] file, ListHeadings headings, string languageCode)
    {
        var own = Names.GetValueOrDefault(languageCode, Western);
        return Names.Values.Where(name => name != Western || LongestRun(file) <= LongestWesternRun)
            .Select(name => (IsOwn: name == own, Text: Decoded(file, name)))
            .Where(read => read.Text is not null)
            .Select(read => (read.IsOwn, read.Text, Known: Known(read.Text!, headings)))
            .Where(read => read.Known >= FewestHeadings)
            .OrderByDescending(read => read.Known).ThenByDescending(read => read.IsOwn)
            .ToList() is [var best, .. var others] && (best.IsOwn || others.TrueForAll(other => other.Known < best.Known)) ? best.Text : null;
    }

    private static string? Decoded(byte[] file, string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Known(string text, ListHeadings headings) =>
        text.Split('\n', LinesLookedAt + 1).Take(LinesLookedAt).Max(line => line.Split(TextRows.Separators).Count(cell => headings.Find(cell) is not null));

    private static int LongestRun(byte[] file)
    {
        var (longest, run) = (0, 0);
        foreach (var part in file)
        {
            run = part >= 0x80 ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
