using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>The delegations that a person leads or asked for.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    public IReadOnlyList<ListMyDelegations.Line> Delegations { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel) => Delegations = await Sender.Send(new ListMyDelegations.Query(), cancel);

    public void OnGet()
    {
    }
}
