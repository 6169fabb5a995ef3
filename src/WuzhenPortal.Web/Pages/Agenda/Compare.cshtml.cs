using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>Any two releases of the agenda, compared.</summary>
public sealed class CompareModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public CompareReleases.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new CompareReleases.Query(Reader.Year, From, To), cancel);
}
