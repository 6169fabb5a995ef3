using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>How registration goes, in figures and bars.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FiguresModel : PortalPage
{
    public ReadFigures.Result Figures { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Figures = await Sender.Send(new ReadFigures.Query(), cancel);
}
