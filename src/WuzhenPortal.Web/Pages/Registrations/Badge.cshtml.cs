using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The own badge on the phone, to be held to the scanner.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BadgeModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    public GetMyBadge.Result Mine { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Mine = await Sender.Send(new GetMyBadge.Query(Reference), cancel);
        if (Mine is { Status: RegistrationStatus.Approved, Face: null })
        {
            await Sender.Send(new IssueMyBadge.Command(Reference), cancel);
            Mine = await Sender.Send(new GetMyBadge.Query(Reference), cancel);
        }
    }

    public void OnGet()
    {
    }
}
