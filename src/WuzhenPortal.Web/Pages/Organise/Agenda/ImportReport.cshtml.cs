using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>Shows what an uploaded agenda would change, and brings it in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ImportReportModel : PortalPage
{
    /// <summary>Rows of one list that a browser shows well; the rest is counted.</summary>
    public const int Shown = 1000;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public ApplyAgendaImport.Command? Command { get; set; }

    public AgendaImportReport Report { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var done = await Sender.Send(Command! with { Code = Code }, cancel);
        Tell("Agenda.Import.Done", done.New, done.Moved, done.Changed, done.Removed);
        return GoTo("/organise/agenda");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await Sender.Send(new DiscardAgendaImport.Command(Code), cancel);
        return GoTo("/organise/agenda/import");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Report = await Sender.Send(new ReviewAgendaImport.Query(Code), cancel);
}
