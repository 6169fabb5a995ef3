using CsvHelper;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Reads a table that was pasted, row by row.</summary>
internal static class TextRows
{
    /// <param name="property">Beside which a fault is told.</param>
    /// <exception cref="RuleViolation">A row cannot be read.</exception>
    public static IEnumerable<(int Index, string?[] Cells)> Read(string text, string property)
    {
        // Rows are counted as a spreadsheet counts them, empty ones too.
        var options = new CsvReaderOptions
        {
            Separator = Separator(text),
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

    /// <summary>Tables that are copied have tabs; spreadsheets of half the world write semicolons.</summary>
    private static char Separator(string text)
    {
        var line = text.AsSpan().TrimStart("\r\n ");
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Contains('\t') ? '\t' : line.Count(';') > line.Count(',') ? ';' : ',';
    }
}
