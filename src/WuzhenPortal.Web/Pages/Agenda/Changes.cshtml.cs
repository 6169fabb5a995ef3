using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>What has changed since a release that the reader knows.</summary>
public sealed class ChangesModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    [BindProperty(SupportsGet = true, Name = "s")]
    public string? Codes { get; set; }

    public ListAgendaChanges.Result Agenda { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) =>
        Agenda = await Sender.Send(new ListAgendaChanges.Query(Reader.Year, int.TryParse(Since, out var since) ? since : 0, Codes), cancel);
}
