using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>All albums, and a new one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MediaAlbumsModel : PortalPage
{
    [BindProperty]
    public CreateAlbum.Command Command { get; set; } = new(null);

    public IReadOnlyList<ListMediaAlbums.Row> Albums { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var slug = await Sender.Send(new CreateAlbum.Command(Command.Title), cancel);
        Tell("Press.Media.AlbumCreated");
        return GoTo($"/organise/media/albums/{slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Albums = await Sender.Send(new ListMediaAlbums.Query(), cancel);
}
