using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>An album, and where it is offered its press kit.</summary>
public sealed class AlbumModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public ReadAlbum.Result Album { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Album = await Sender.Send(new ReadAlbum.Query(Slug), cancel);
        if (Album.ChangesAt is { } moment)
        {
            HttpContext.KeepUntil(moment);
        }
    }
}
