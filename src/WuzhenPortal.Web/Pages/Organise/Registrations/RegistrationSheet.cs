using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using MiniExcelLibs;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The list as a file, with the columns that the registrar chose: what a spreadsheet would take for a formula is words.</summary>
internal sealed class RegistrationSheet(IReadOnlyList<DeskColumn> columns, PortalTexts texts, Reader reader)
{
    /// <summary>Bytes after which the browser gets what there is.</summary>
    private const int Portion = 64 * 1024;

    private static readonly string[] Names = ["Registrations.Reference", "Registrations.FamilyName", "Registrations.GivenName", "Registrations.NativeName"];

    private IEnumerable<string> Heads => [.. Names.Select(key => texts[key]), .. columns.Select(column => texts[$"Registrations.Column.{column}"])];

    /// <summary>CSV in UTF-8 with its mark.</summary>
    public async Task WriteCsvAsync(Stream stream, IAsyncEnumerable<ListRegistrations.Row> rows, CancellationToken cancel)
    {
        // The writer knows no waiting; so it writes into memory, from which portions go out.
        using var bytes = new MemoryStream();
        using var csv = CsvWriter.Create(bytes, CsvSheet.Rules, leaveOpen: true);
        csv.WriteRecord([.. Heads]);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            csv.WriteRecord([.. Cells(row)]);
            if (bytes.Length > Portion)
            {
                csv.Flush();
                await SendAsync();
            }
        }

        csv.Flush();
        await SendAsync();

        async Task SendAsync()
        {
            await stream.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancel);
            bytes.SetLength(0);
        }
    }

    /// <summary>A workbook, in a file that is gone when it is closed.</summary>
    public async Task<Stream> WorkbookAsync(IAsyncEnumerable<ListRegistrations.Row> rows, CancellationToken cancel)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var heads = Heads.ToList();
        await file.SaveAsAsync(Records(rows, heads, cancel), sheetName: "1", cancellationToken: cancel);
        file.Position = 0;
        return file;
    }

    private async IAsyncEnumerable<IDictionary<string, object>> Records(IAsyncEnumerable<ListRegistrations.Row> rows, List<string> heads, [EnumeratorCancellation] CancellationToken cancel)
    {
        var any = false;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            any = true;
            yield return heads.Zip(Cells(row)).ToDictionary(cell => cell.First, cell => (object)Storable(cell.Second));
        }

        if (!any)
        {
            yield return heads.ToDictionary(head => head, _ => (object)"");
        }
    }

    /// <summary>XML knows no control characters.</summary>
    private static string Storable(string text) => text.Any(char.IsControl) ? new StringBuilder().AppendJoin("", text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t')).ToString() : text;

    private IEnumerable<string> Cells(ListRegistrations.Row row) =>
        [row.Reference, row.FamilyName ?? "", row.GivenName ?? "", row.NativeName ?? "", .. columns.Select(column => Cell(row, column) ?? "")];

    private string? Cell(ListRegistrations.Row row, DeskColumn column) => column switch
    {
        DeskColumn.Organisation => row.Organisation,
        DeskColumn.Position => row.Details.Position,
        DeskColumn.Nationality => Countries.Name(row.Nationality, reader.Language.Code),
        DeskColumn.Country => Countries.Name(row.Details.Country, reader.Language.Code),
        DeskColumn.Category => reader.Plain(row.Category),
        DeskColumn.Mode => row.Mode is { } mode ? texts[$"Registrations.Mode.{mode}"] : null,
        DeskColumn.Language => Language.ByCode(row.Details.Language)?.NativeName,
        DeskColumn.Email => row.Details.Email,
        DeskColumn.Phone => row.Details.Phone,
        DeskColumn.Status => texts[$"Registrations.Status.{row.Status}"],
        DeskColumn.Tags => string.Join(", ", row.Details.Tags),
        DeskColumn.Assignee => row.Details.Assignee,
        DeskColumn.HandedIn => Reader.AtSummit(row.SubmittedAt).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        DeskColumn.DecisionBy => row.Details.DecisionBy?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
