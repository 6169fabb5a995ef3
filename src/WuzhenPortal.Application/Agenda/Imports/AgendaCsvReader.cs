using CsvHelper;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Reads an agenda from a table; <c>docs/guides/organisers.md</c> tells its headings.</summary>
internal static class AgendaCsvReader
{
    private const string Title = "title";
    private const string Speakers = "speakers";

    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "id",
        ["guid"] = "guid",
        [Title] = Title,
        ["abstract"] = "abstract",
        ["sub-forum"] = "subtitle",
        ["theme"] = "track",
        ["format"] = "type",
        ["access"] = "access",
        ["languages"] = "language",
        ["room"] = "room",
        ["date"] = "date",
        ["start"] = "start",
        ["end"] = "end",
        ["duration"] = "duration",
        [Speakers] = Speakers,
    };

    /// <exception cref="RuleViolation">It is no table with a title column; the arguments tell where or what.</exception>
    public static RawDocument Read(string content)
    {
        // Rows are counted as a spreadsheet counts them, empty ones too.
        var options = new CsvReaderOptions
        {
            Separator = Separator(content),
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        var document = new RawDocument(AgendaFormat.Csv) { Acronym = "csv" };
        using var csv = CsvReader.FromText(content, options);
        try
        {
            var headings = csv.Read() ? Headings(csv.Current.ToArray(), document) : [];
            if (!headings.Any(heading => heading is not null && heading.Split(':')[0] == Title))
            {
                throw new RuleViolation("Agenda.Import.NoTitleColumn", string.Join(", ", Columns.Keys)) { Property = "Content" };
            }

            while (csv.Read())
            {
                var cells = csv.Current.ToArray();
                if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                {
                    AgendaDocuments.Bound(document.Events.Count);
                    document.Events.Add(Row(cells, (int)csv.RowNumber, headings, document));
                }
            }
        }
        catch (CsvFormatException unreadable)
        {
            throw new RuleViolation("Agenda.Import.NotCsv", unreadable.RecordNumber) { Property = "Content" };
        }

        return document;
    }

    /// <summary>What stands oftener in the first line; spreadsheets of half the world write semicolons.</summary>
    private static char Separator(string content)
    {
        var line = content.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Count(';') > line.Count(',') ? ';' : line.Count('\t') > line.Count(',') ? '\t' : ',';
    }

    /// <summary>The names under which the values are kept; null for a column the portal has no place for.</summary>
    private static List<string?> Headings(string[] written, RawDocument document)
    {
        var headings = new List<string?>();
        foreach (var heading in written)
        {
            var (name, language) = heading.Split(':', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (heading.Trim(), null);
            var known = Columns.GetValueOrDefault(name);
            var isMarked = language is null || known is Title or "abstract" && (Language.BySegment(language) ?? Language.ByCode(language)) is not null;
            var column = known is null || !isMarked ? null : language is null ? known : $"{known}:{language}";
            if (column is null && heading.Length > 0)
            {
                document.Remarks.Often(new(1, heading), ImportRemarkKind.NotTaken, heading);
            }

            headings.Add(column);
        }

        return headings;
    }

    private static RawEvent Row(string[] cells, int number, List<string?> headings, RawDocument document)
    {
        var row = new RawEvent(new(number, ""), null);
        foreach (var (column, cell) in cells.Index())
        {
            if (column >= headings.Count)
            {
                if (!string.IsNullOrWhiteSpace(cell))
                {
                    document.Remarks.About(row, ImportRemarkKind.NotTaken, cell);
                }
            }
            else if (headings[column] == Speakers)
            {
                row.Persons = [.. cell.Split([';', '|', '\n', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new RawPerson(name, null))];
            }
            else if (headings[column] is { } name)
            {
                row[name] = cell;
            }
        }

        row[Title] ??= row.Marked(Title).Select(marked => marked.Text).FirstOrDefault();
        return row;
    }
}
