using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>All delegations, those that wait for an answer first.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DelegationsModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public DelegationState? State { get; set; }

    public ListDelegations.Result List { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => List = await Sender.Send(new ListDelegations.Query(State), cancel);

    public void OnGet()
    {
    }
}
