using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Reads the first sheet of a workbook, row by row; of a formula, the value that was kept with it.</summary>
internal static class XlsxRows
{
    /// <summary>What a workbook may hold once it is unpacked, in bytes: far more than the longest list needs.</summary>
    private const long MostUnpacked = 24 * 1024 * 1024;

    private const int MostParts = 500;

    private const int MostColumns = 200;

    public static bool IsOne(byte[] content) => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]);

    /// <exception cref="RuleViolation">It is no workbook, or would unpack to something huge.</exception>
    public static IEnumerable<string?[]> Read(byte[] content)
    {
        Weigh(content);
        using var workbook = new MemoryStream(content, writable: false);
        using var rows = Rows(workbook).GetEnumerator();
        while (Next(rows) is { } row)
        {
            yield return row;
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(Stream workbook) =>
        workbook.Query(excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration { EnableSharedStringCache = false }).Cast<IDictionary<string, object?>>();

    private static string?[]? Next(IEnumerator<IDictionary<string, object?>> rows)
    {
        try
        {
            if (!rows.MoveNext())
            {
                return null;
            }

            // Each row comes as wide as the widest one says to be.
            return rows.Current.Count <= MostColumns ? [.. rows.Current.Values.Select(Written)] : throw Unreadable();
        }
        catch (Exception broken) when (broken is not RuleViolation and not OutOfMemoryException)
        {
            throw Unreadable();
        }
    }

    private static string? Written(object? cell) => cell switch
    {
        null => null,
        string text => text,
        // A telephone number that a spreadsheet took for a number.
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    /// <summary>Unpacks once without keeping anything: what an archive says of its own size may be a lie.</summary>
    private static void Weigh(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var left = archive.Entries.Count <= MostParts ? MostUnpacked : -1;
            var buffer = new byte[64 * 1024];
            foreach (var part in archive.Entries)
            {
                using var unpacked = part.Open();
                for (var read = 1; left >= 0 && read > 0; left -= read)
                {
                    read = unpacked.Read(buffer);
                }
            }

            if (left < 0)
            {
                throw new RuleViolation("Registrations.Delegations.List.TooLarge") { Property = "Content" };
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException)
        {
            throw Unreadable();
        }
    }

    private static RuleViolation Unreadable() => new("Registrations.Delegations.List.Unreadable") { Property = "Content" };
}
