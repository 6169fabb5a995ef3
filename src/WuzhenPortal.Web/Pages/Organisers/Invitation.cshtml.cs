using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organisers;

/// <summary>Where the link of an invitation to organise a sub-forum leads: nothing happens before a button is pressed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Of the sub-forum; null where the link is over.</summary>
    public LocalizedText? Name { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var slug = await Sender.Send(new AcceptOrganiserInvitation.Command(Code), cancel);
        Tell("Organisers.Accepted");
        return GoTo($"/me/sub-forums/{slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Name = (await Sender.Send(new OpenOrganiserInvitation.Query(Code), cancel)).Name;
}
