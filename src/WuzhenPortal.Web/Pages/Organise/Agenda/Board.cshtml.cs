using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>One day of the working draft as a board to build on. Without scripts, each block leads to a form that moves it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BoardModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>What the asking page shows already; it gets nothing where nothing has changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    public ReadBoard.Result Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        Since is not null && Since == await Sender.Send(new WatchBoard.Query(), cancel) ? new NoContentResult() : Page();

    public override async Task PrepareAsync(CancellationToken cancel) => Board = await Sender.Send(new ReadBoard.Query(Day), cancel);
}
