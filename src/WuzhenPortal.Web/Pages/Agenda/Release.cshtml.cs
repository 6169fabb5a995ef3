using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The agenda as it stood in one release.</summary>
public sealed class ReleaseModel : PortalPage
{
    [FromRoute]
    public int Number { get; set; }

    public ReadRelease.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new ReadRelease.Query(Reader.Year, Number), cancel);
}
