using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>What it takes to fetch a material, for somebody who asked for it and could not have it yet.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyMaterialModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public ExplainMaterial.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new ExplainMaterial.Query(Code), cancel);
}
