using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>Sessions by title, person or organisation.</summary>
public sealed class SearchModel : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public SearchAgenda.Result Agenda { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Agenda = await Sender.Send(new SearchAgenda.Query(Reader.Year, Text), cancel);
}
