using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The person's own page: the latest registration, or the way to one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MeModel : PortalPage
{
    public GetMyRegistration.Result? Mine { get; private set; }

    public override async Task PrepareAsync(CancellationToken cancel) => Mine = await Sender.Send(new GetMyRegistration.Query(null), cancel);

    public void OnGet()
    {
    }
}
