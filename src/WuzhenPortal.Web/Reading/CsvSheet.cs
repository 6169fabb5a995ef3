using CsvHelper;

namespace WuzhenPortal.Web.Reading;

/// <summary>Tables as CSV that spreadsheets open as it is meant: UTF-8 with its mark, and nothing that they would take for a formula.</summary>
internal static class CsvSheet
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static readonly CsvWriterOptions Rules = new() { Injection = CsvInjection.Escape, NewLine = "\r\n", WriteByteOrderMark = true };

    public static byte[] Write(IEnumerable<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Rules, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
            }
        }

        return bytes.ToArray();
    }
}
