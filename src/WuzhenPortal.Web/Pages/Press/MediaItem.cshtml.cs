using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>One item of the library: what it shows, whose it is, what may be done with it, and the file.</summary>
public sealed class MediaItemModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public ReadMedia.Result Media { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Media = await Sender.Send(new ReadMedia.Query(Code), cancel);
}
