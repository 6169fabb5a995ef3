using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Two applications side by side.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CompareModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    [FromRoute]
    public string Other { get; set; } = "";

    public CompareRegistrations.Result Compared { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Compared = await Sender.Send(new CompareRegistrations.Query(Reference, Other), cancel);
}
