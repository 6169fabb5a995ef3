using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>One of the person's own registrations, by its reference.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyRegistrationModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public GetMyRegistration.Result Mine { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Mine = (await Sender.Send(new GetMyRegistration.Query(Reference), cancel))!;

    public void OnGet()
    {
    }
}
