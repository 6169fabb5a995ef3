using CsvHelper;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Reads a table that was pasted, row by row.</summary>
internal static class TextRows
{
    private const int LinesLookedAt = 5;

    /// <summary>Signs that may stand between two cells.</summary>
    public static readonly char[] Separators = ['\t', ';', ',', '|', '；', '，', '؛', '،'];

    /// <param name="property">Beside which a fault is told.</param>
    /// <exception cref="RuleViolation">A row cannot be read.</exception>
    public static IEnumerable<(int Index, string?[] Cells)> Read(string text, string property)
    {
        // Only signs of ASCII can be read between cells; a text with tabs is never separated by another.
        var separator = Separator(text);
        (text, separator) = char.IsAscii(separator) ? (text, separator) : (text.Replace(separator, '\t'), '\t');

        // Rows are counted as a spreadsheet counts them, empty ones too.
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        using var csv = CsvReader.FromText(text, options);
        while (Next(csv, property) is { } row)
        {
            yield return row;
        }
    }

    private static (int Index, string?[] Cells)? Next(CsvReader csv, string property)
    {
        try
        {
            return csv.Read() ? ((int)csv.RowNumber - 1, csv.Current.ToArray()) : null;
        }
        catch (CsvFormatException unreadable)
        {
            throw new RuleViolation("Registrations.Delegations.List.RowUnreadable", unreadable.RecordNumber) { Property = property };
        }
    }

    /// <summary>
    /// Tables that are copied have tabs; spreadsheets of half the world write semicolons, and keyboards of some their own signs. What stands in most lines separates: a sign
    /// within a sentence is not in the headings.
    /// </summary>
    private static char Separator(string text)
    {
        // A title may stand above the table.
        var lines = text.Split('\n', LinesLookedAt + 1).Take(LinesLookedAt).ToList();
        if (lines.Exists(line => line.Contains('\t', StringComparison.Ordinal)))
        {
            return '\t';
        }

        var (standing, _, separator) = Separators
            .Select(sign => (Lines: lines.Count(line => line.Contains(sign, StringComparison.Ordinal)), Times: lines.Sum(line => line.Count(letter => letter == sign)), Sign: sign))
            .OrderByDescending(found => found.Lines).ThenByDescending(found => found.Times).First();
        return standing > 0 ? separator : ',';
    }
}
