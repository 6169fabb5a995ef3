using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>What was handed in, to be searched, filtered, opened, decided in bulk and taken along as a file.</summary>
public sealed class IndexModel : QueuePage
{
    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The form in which this view gets a name.</summary>
    [BindProperty]
    public SaveDeskView.Command? View { get; set; }

    [BindProperty]
    public ChooseDeskColumns.Command? Columns { get; set; }

    public ListRegistrations.Result List { get; private set; } = null!;

    public ReadDesk.Result Desk { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostViewAsync(CancellationToken cancel)
    {
        View = new(View?.Name, Keys(Queue).Value?.TrimStart('?'), View?.IsShared ?? false);
        await Sender.Send(View, cancel);
        Tell("Registrations.Views.Saved", View.Name);
        return LocalRedirect(Address());
    }

    public async Task<IActionResult> OnPostDropViewAsync(string? code, CancellationToken cancel)
    {
        await Sender.Send(new DropDeskView.Command(code ?? ""), cancel);
        Tell("Registrations.Views.Dropped");
        return LocalRedirect(Address());
    }

    public async Task<IActionResult> OnPostColumnsAsync(CancellationToken cancel)
    {
        await Sender.Send(Columns ?? new(null), cancel);
        return LocalRedirect(Address());
    }

    public async Task<IActionResult> OnPostExportAsync(string? format, CancellationToken cancel)
    {
        await Sender.Send(new RecordExport.Command(Queue, format ?? ""), cancel);
        var columns = (await Sender.Send(new ReadDesk.Query(), cancel)).Columns;
        var rows = await Sender.Send(new ReadExport.Query(Queue), cancel);
        var sheet = new RegistrationSheet(columns, Texts, Reader);
        return format == "xlsx"
            ? File(await sheet.WorkbookAsync(rows, cancel), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "registrations.xlsx")
            : new CsvResult(stream => sheet.WriteCsvAsync(stream, rows, cancel), "registrations.csv");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        List = await Sender.Send(new ListRegistrations.Query(Queue, Number), cancel);
        Desk = await Sender.Send(new ReadDesk.Query(), cancel);
        Number = Math.Clamp(Number, 1, List.Pages);
    }
}
