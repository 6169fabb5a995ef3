using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>How the places of a pool were given: what anybody needs to check it, and nobody's name.</summary>
public sealed class PoolResultModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public ReadPoolResult.Result Pool { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Pool = await Sender.Send(new ReadPoolResult.Query(Code), cancel);
}
